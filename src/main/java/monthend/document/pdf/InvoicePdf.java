package monthend.document.pdf;

import monthend.catalog.Logo;
import monthend.catalog.Seller;
import monthend.document.PrintedInvoice;
import monthend.document.PrintedUse;
import monthend.invoicing.BasisEntry;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Prints invoices and credit notes as PDF: one file that people read, archives keep (PDF/A-3a) and
 * screen readers speak (PDF/UA-1).
 *
 * <p>The same invoice gives the same bytes, on any machine, in any order, on any number of threads.
 * A name with a letter that cannot be printed is found beforehand, by {@link #missingGlyphs}.
 */
public final class InvoicePdf {

    private static final int USUAL_SIZE = 1 << 17;

    /** Each document borrows one set, so that threads never share a set. */
    private final Queue<SharedParts> idle = new ConcurrentLinkedQueue<>();

    private final Map<Logo, LogoArt> logos = new ConcurrentHashMap<>();

    /** A document without a breakdown by account and client. */
    public byte[] write(PrintedInvoice invoice) {
        return write(invoice, List.of());
    }

    /**
     * A document with its breakdown as an appendix, where that is short (I4).
     *
     * @param basis what each account and client has in its lines
     */
    public byte[] write(PrintedInvoice invoice, List<BasisEntry> basis) {
        var parts = borrow();
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        var sign = invoice.seller().logo().map(this::drawn);
        new InvoicePrint(new InvoicePrint.Content(invoice, basis), parts, sign).writeTo(bytes);
        idle.add(parts);
        return bytes.toByteArray();
    }

    /**
     * Draws a seller's logo once, before any invoice needs it.
     *
     * @throws monthend.catalog.UnreadableInputException if it cannot be drawn as it has to be
     */
    public void requireLogo(Seller seller) {
        seller.logo().ifPresent(this::drawn);
    }

    private LogoArt drawn(Logo logo) {
        return logos.computeIfAbsent(logo, LogoArt::of);
    }

    /** The characters of an invoice that the typeface lacks; it must not be printed with them. */
    public Set<String> missingGlyphs(PrintedInvoice invoice) {
        var parts = borrow();
        var missing = new TreeSet<String>();
        words(invoice)
                .flatMapToInt(text -> Face.composed(text).chars())
                .filter(character ->
                        !parts.regular().has(character) || !parts.bold().has(character))
                .forEach(character -> missing.add("U+%04X".formatted(character)));
        idle.add(parts);
        return missing;
    }

    private SharedParts borrow() {
        var parts = idle.poll();
        return parts == null ? new SharedParts() : parts;
    }

    /** Everything that is printed and comes from customers or the catalogue. */
    private static Stream<String> words(PrintedInvoice invoice) {
        var buyer = invoice.draft().buyer();
        var address = buyer.address();
        var optional = Stream.of(
                        address.line2(),
                        buyer.contactName(),
                        buyer.organisationNumber(),
                        buyer.vatNumber(),
                        buyer.buyerReference(),
                        buyer.orderReference())
                .flatMap(Optional::stream);
        var lines = invoice.lines().stream()
                .flatMap(line -> Stream.of(
                        line.text().name(),
                        line.text().explanation(),
                        line.account().orElse("")));
        var always = Stream.of(
                buyer.name(),
                buyer.accountNo(),
                address.line1(),
                address.postalCode(),
                address.city());
        return Stream.of(
                        seller(invoice.seller()),
                        always,
                        optional,
                        lines,
                        invoice.usage().stream().map(PrintedUse::name),
                        invoice.credits().stream(),
                        invoice.correction().stream())
                .flatMap(words -> words);
    }

    private static Stream<String> seller(Seller seller) {
        var address = seller.address();
        var contact = seller.contact();
        var optional =
                Stream.of(address.line2(), seller.taxRegistration()).flatMap(Optional::stream);
        return Stream.concat(
                optional,
                Stream.of(
                        seller.name(),
                        address.line1(),
                        address.postalCode(),
                        address.city(),
                        contact.name(),
                        contact.phone(),
                        contact.email(),
                        contact.website()));
    }
}
