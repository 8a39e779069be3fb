package monthend.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** The VAT total in the seller's own currency, where the invoice is in another (BT-111). */
public record VatInSellerCurrency(Money vat, BigDecimal rate, LocalDate rateFrom) {}
