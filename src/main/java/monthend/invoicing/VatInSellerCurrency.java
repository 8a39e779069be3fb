package monthend.invoicing;

import monthend.catalog.ExchangeRates;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The VAT total in the seller's own currency, where the invoice is in another (BT-111). */
public record VatInSellerCurrency(Money vat, BigDecimal rate, LocalDate rateFrom) {

    /** Another amount of VAT at the same rate; the same amount stays as it was stated. */
    VatInSellerCurrency of(Money otherVat) {
        var converted = otherVat.getAmount().multiply(rate);
        return new VatInSellerCurrency(
                Money.of(vat.getCurrencyUnit(), converted, RoundingMode.HALF_UP), rate, rateFrom);
    }

    static VatInSellerCurrency of(Money vat, ExchangeRates.Rate rate) {
        var converted = vat.getAmount().multiply(rate.rate());
        return new VatInSellerCurrency(
                Money.of(rate.into(), converted, RoundingMode.HALF_UP), rate.rate(), rate.from());
    }
}
