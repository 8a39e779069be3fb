package monthend.invoicing;

import monthend.catalog.ExchangeRates;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The VAT total in the seller's own currency, where the invoice is in another (BT-111). */
public record VatInSellerCurrency(Money vat, BigDecimal rate, LocalDate rateFrom) {

    static VatInSellerCurrency of(Money vat, ExchangeRates.Rate rate) {
        var converted = vat.getAmount().multiply(rate.rate());
        return new VatInSellerCurrency(
                Money.of(rate.into(), converted, RoundingMode.HALF_UP), rate.rate(), rate.from());
    }
}
