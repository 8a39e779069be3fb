package monthend.invoicing;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The VAT total in the seller's own currency, where the invoice is in another (BT-111). */
public record VatInSellerCurrency(Money vat, BigDecimal rate, LocalDate rateFrom) {}
