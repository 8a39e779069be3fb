package monthend.report.journal;

import monthend.catalog.NumberSeries.DocumentType;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of {@code journal.csv}: one for each entry, as ledgers import them.
 *
 * <p>Debit and credit are both above or equal to zero, one of them is zero; they come to the same
 * for each voucher, in the currency of the document and in that of the seller's books. Columns of
 * the books are empty where there was no exchange rate.
 */
public final class JournalFile {

    public static final String NAME = "journal.csv";

    /** What a row says, in order. */
    public static final List<String> COLUMNS = List.of(
            "voucher",
            "date",
            "seller",
            "account",
            "role",
            "debit",
            "credit",
            "currency",
            "product",
            "month",
            "vat_code",
            "credit_id",
            "number",
            "type",
            "account_no",
            "reverses",
            "books_debit",
            "books_credit",
            "books_currency");

    private JournalFile() {}

    /** The document that vouchers are for. */
    public record Document(String number, DocumentType type, String seller, String accountNo) {}

    /** The rows of a voucher; nothing stands for what an entry does not have. */
    public static Stream<List<String>> rows(Document document, Voucher voucher) {
        return voucher.entries().stream().map(entry -> row(document, voucher, entry));
    }

    private static List<String> row(Document document, Voucher voucher, JournalEntry entry) {
        var place = entry.place();
        return List.of(
                voucher.id(),
                voucher.date().toString(),
                document.seller(),
                place.account(),
                code(place.role()),
                debit(Optional.of(entry.amount())),
                credit(Optional.of(entry.amount())),
                entry.amount().getCurrencyUnit().getCode(),
                place.product().orElse(""),
                place.month().map(Object::toString).orElse(""),
                place.vatCode().orElse(""),
                place.creditId().orElse(""),
                document.number(),
                code(document.type()),
                document.accountNo(),
                voucher.reverses().orElse(""),
                debit(entry.inBooks()),
                credit(entry.inBooks()),
                entry.inBooks()
                        .map(Money::getCurrencyUnit)
                        .map(CurrencyUnit::getCode)
                        .orElse(""));
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String debit(Optional<Money> amount) {
        return amount.map(money -> plain(money.getAmount().max(BigDecimal.ZERO), money))
                .orElse("");
    }

    private static String credit(Optional<Money> amount) {
        return amount.map(money -> plain(money.getAmount().negate().max(BigDecimal.ZERO), money))
                .orElse("");
    }

    private static String plain(BigDecimal amount, Money like) {
        return amount.setScale(like.getScale()).toPlainString();
    }
}
