package monthend.invoicing;

import monthend.calendar.Anchor;
import monthend.calendar.Stretch;
import monthend.catalog.Plan.Timing;
import monthend.catalog.VatCategory;
import monthend.money.Quantity;
import monthend.money.UnitPrice;
import monthend.rating.Charge;
import monthend.rating.ChargeKind;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lines of 25 % VAT in NOK, told as {@code EXPENSE 400.00}, for tests. */
final class InvoiceLines {

    private InvoiceLines() {}

    static List<InvoiceLine> of(String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(index -> line(index + 1, lines[index].split(" ", -1)))
                .toList();
    }

    private static InvoiceLine line(int number, String[] told) {
        var october = new Stretch(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        var price = UnitPrice.of(CurrencyUnit.of("NOK"), told[1]);
        var charge = new Charge(
                "A1",
                "S" + number,
                told[0],
                "PLAN",
                ChargeKind.FLAT,
                "fee",
                october,
                0,
                Timing.ARREARS,
                Quantity.of(1),
                price,
                Quantity.of(1).at(price),
                new Derivation.Flat(
                        Anchor.CALENDAR, october, PriceSource.catalogue(LocalDate.of(2020, 1, 1))));
        var vat = new VatRate(VatCategory.S, BigDecimal.valueOf(25), Optional.empty());
        return new InvoiceLine(number, "Account A1", charge, october.lastDay(), vat);
    }
}
