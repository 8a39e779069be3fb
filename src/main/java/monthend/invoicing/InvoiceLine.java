package monthend.invoicing;

import monthend.rating.Charge;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of an invoice: a charge with its place, its tax point and its VAT (BG-25).
 *
 * @param number from 1, in the order of I3 (BT-126)
 * @param accountName of the account that the line is for
 * @param taxPoint the day that decides the VAT rate (I5)
 * @param orderReference the customer's order that the line is for, where the document as a whole
 *     states another one or none
 */
public record InvoiceLine(
        int number,
        String accountName,
        Charge charge,
        LocalDate taxPoint,
        VatRate vat,
        Optional<String> orderReference) {

    /** A line for the order that its document states, if that states one. */
    public InvoiceLine(
            int number, String accountName, Charge charge, LocalDate taxPoint, VatRate vat) {
        this(number, accountName, charge, taxPoint, vat, Optional.empty());
    }

    /** The same with another place on its document. */
    InvoiceLine numbered(int place) {
        return new InvoiceLine(place, accountName, charge, taxPoint, vat, orderReference);
    }

    /** Whether it bills the same to the cent, with the same VAT (P3). */
    boolean billsTheSameAs(InvoiceLine other) {
        return charge.billsTheSameAs(other.charge) && vat.compareTo(other.vat) == 0;
    }

    /** What lines of one currency come to with their VAT, rounded half-up to cents once (C2). */
    static Money grossOf(List<InvoiceLine> lines) {
        var currency = lines.getFirst().charge().amount().getCurrencyUnit();
        var exact = lines.stream()
                .map(line ->
                        line.charge().amount().getAmount().multiply(line.vat().grossFactor()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(currency, exact, RoundingMode.HALF_UP);
    }
}
