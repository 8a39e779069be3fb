package monthend.invoicing;

import monthend.rating.Charge;

import java.time.LocalDate;

/**
 * One line of an invoice: a charge with its place, its tax point and its VAT (BG-25).
 *
 * @param number from 1, in the order of I3 (BT-126)
 * @param accountName of the account that the line is for
 * @param taxPoint the day that decides the VAT rate (I5)
 */
public record InvoiceLine(
        int number, String accountName, Charge charge, LocalDate taxPoint, VatRate vat) {}
