package monthend.report.journal;

import monthend.catalog.Seller;
import monthend.report.journal.JournalFile.Document;

import org.joda.money.Money;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * The vouchers of a Swedish seller as an SIE file of type 4, which Swedish ledgers import.
 *
 * <p>Amounts are in the books' currency: above zero is debit. The letters are those of code page
 * 437 as the format demands; one that it lacks becomes a question mark. The series is named, and
 * the ledger gives the voucher its number. Source: SIE-Gruppen, SIE filformat, version 4C.
 */
public final class SieFile {

    /** PC8, the only letters that the format knows. */
    public static final Charset LETTERS = Charset.forName("IBM437");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String SERIES = "F";

    private SieFile() {}

    /** Whether a seller's books are kept as the format is made for. */
    public static boolean isFor(Seller seller) {
        return seller.country().equals("SE");
    }

    public static String name(Seller seller) {
        return "journal-" + seller.code() + ".se";
    }

    /** Whose books they are, and of which day; the same for the same run. */
    public static Stream<String> head(Seller seller, String program, LocalDate day) {
        return Stream.of(
                "#FLAGGA 0",
                "#PROGRAM " + text(program) + " " + text("4C"),
                "#FORMAT PC8",
                "#GEN " + DAY.format(day),
                "#SIETYP 4",
                "#ORGNR " + organisation(seller),
                "#FNAMN " + text(seller.name()),
                "#VALUTA " + seller.currency().getCode());
    }

    /** A voucher; nothing for one that has no amounts in the books' currency. */
    public static Stream<String> voucher(Document document, Voucher voucher) {
        var entries = voucher.entries().stream()
                .flatMap(entry -> entry.inBooks().stream()
                        .map(amount ->
                                "   #TRANS " + entry.place().account() + " {} " + plain(amount)))
                .toList();
        return entries.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                Stream.of(
                                        "#VER " + SERIES + " \"\" " + DAY.format(voucher.date())
                                                + " " + text(says(document, voucher)),
                                        "{"),
                                entries.stream(),
                                Stream.of("}"))
                        .flatMap(lines -> lines);
    }

    /** As Swedish authorities write it, with a hyphen. */
    private static String organisation(Seller seller) {
        var digits = seller.organisationNumber().replace("-", "");
        return digits.length() == 10
                ? digits.substring(0, 6) + "-" + digits.substring(6)
                : text(digits);
    }

    private static String says(Document document, Voucher voucher) {
        return voucher.id() + " " + document.accountNo()
                + voucher.reverses().map(original -> " rättar " + original).orElse("");
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
