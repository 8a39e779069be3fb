package monthend.document;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.Seller;
import monthend.catalog.VatCategory;
import monthend.document.text.Phrase;
import monthend.document.text.Texts;
import monthend.invoicing.CreditUse;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;
import monthend.invoicing.VatInSellerCurrency;

import org.joda.money.CurrencyUnit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invoice or credit note with everything that it says in words, in the customer's language: what
 * every writer of documents starts from, so that the PDF and the e-invoice say the same.
 *
 * <p>The language is the buyer's where the seller's law allows it (I8).
 *
 * @param vatNotes why no VAT is charged, and the VAT in the seller's currency
 * @param usage what was used, included and billed, where the lines alone do not show it
 * @param credits one sentence for each credit that was used, or returned by a credit note (C1)
 * @param correction which document this one credits or replaces, why, and what it is set off with
 * @param payment how to pay; empty on a credit note, and where nothing is to be paid
 */
public record PrintedInvoice(
        Invoice invoice,
        Seller seller,
        Texts texts,
        List<PrintedLine> lines,
        List<PrintedUse> usage,
        List<String> vatNotes,
        List<String> credits,
        List<String> correction,
        Optional<PaymentText> payment) {

    public PrintedInvoice {
        lines = List.copyOf(lines);
        usage = List.copyOf(usage);
        vatNotes = List.copyOf(vatNotes);
        credits = List.copyOf(credits);
        correction = List.copyOf(correction);
    }

    public static PrintedInvoice of(Invoice invoice, Catalog catalog) {
        var draft = invoice.draft();
        var seller = catalog.seller(draft.seller());
        var texts = Texts.of(seller.languageFor(draft.buyer().language()));
        var lines = draft.lines().stream()
                .map(line -> PrintedLine.of(line, draft.buyer(), catalog, texts))
                .toList();
        return new PrintedInvoice(
                invoice,
                seller,
                texts,
                lines,
                new UsageOverview(catalog, texts).of(draft, lines),
                vatNotes(draft, seller, texts),
                draft.credits().stream()
                        .map(credit -> credit(credit, draft, catalog, texts))
                        .toList(),
                CorrectionText.of(invoice, texts),
                PaymentText.of(invoice, seller, texts));
    }

    public InvoiceDraft draft() {
        return invoice.draft();
    }

    public boolean isCreditNote() {
        return draft().type() == DocumentType.CREDIT_NOTE;
    }

    /** The document with which a credit note is set off, or nothing on an invoice. */
    public Optional<String> setOffAgainst() {
        return isCreditNote()
                ? Optional.of(CorrectionText.setOffAgainst(invoice))
                : Optional.empty();
    }

    /** What kind of document it is, as its heading says. */
    public String title() {
        return texts.say(isCreditNote() ? Phrase.CREDIT_NOTE : Phrase.INVOICE);
    }

    /** Why lines of a category bear no VAT, where that is so (BT-120). */
    public Optional<String> exemption(VatCategory category) {
        return reason(category, seller).map(texts::say).findFirst();
    }

    /** Whether lines of more than one product stand on it; they stand by product (I3). */
    public boolean hasSeveralProducts() {
        return !product(lines.getFirst()).equals(product(lines.getLast()));
    }

    private static String product(PrintedLine line) {
        return line.line().charge().product();
    }

    private static List<String> vatNotes(InvoiceDraft draft, Seller seller, Texts texts) {
        var reasons = draft.vat().stream()
                .flatMap(group -> reason(group.rate().category(), seller))
                .map(texts::say);
        var own = draft.vatInSellerCurrency().stream()
                .map(vat -> inSellerCurrency(vat, draft.currency(), texts));
        return Stream.concat(reasons, own).toList();
    }

    private static Stream<Phrase> reason(VatCategory category, Seller seller) {
        return switch (category) {
            case S -> Stream.empty();
            case AE -> Stream.of(Phrase.NOTE_REVERSE_CHARGE);
            case G ->
                Stream.of(
                        seller.country().equals("NO")
                                ? Phrase.NOTE_EXPORT_FROM_NORWAY
                                : Phrase.NOTE_EXPORT_FROM_EU);
        };
    }

    private static String inSellerCurrency(
            VatInSellerCurrency own, CurrencyUnit currency, Texts texts) {
        return texts.say(
                Phrase.NOTE_VAT_IN_SELLER_CURRENCY,
                own.vat().getCurrencyUnit(),
                texts.amount(own.vat()),
                currency,
                texts.number(own.rate()),
                texts.date(own.rateFrom()));
    }

    private static String credit(
            CreditUse credit, InvoiceDraft draft, Catalog catalog, Texts texts) {
        return texts.say(
                creditPhrase(credit, draft.type()),
                credit.creditId(),
                texts.date(credit.receivedOn()),
                texts.money(credit.used()),
                texts.money(credit.left()),
                credit.product()
                        .map(code -> catalog.product(code).names().in(texts.language()))
                        .orElse(""));
    }

    private static Phrase creditPhrase(CreditUse credit, DocumentType type) {
        return switch (type) {
            case CREDIT_NOTE -> Phrase.CREDIT_GIVEN_BACK;
            case INVOICE ->
                credit.product().isPresent()
                        ? Phrase.CREDIT_APPLIED_TO_PRODUCT
                        : Phrase.CREDIT_APPLIED;
        };
    }
}
