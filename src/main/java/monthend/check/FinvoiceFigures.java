package monthend.check;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.InvoiceDraft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The figures of a Finvoice, told as UBL tells them, so that both are held to the same figures. */
final class FinvoiceFigures {

    static final String REFERENCE = "PaymentMeans/PaymentID";

    /** Where UBL states what Finvoice states; {@code []} stands for any number. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("InvoiceDetails/InvoiceNumber", "ID"),
            Map.entry("InvoiceDetails/InvoiceTypeCodeUN", "TypeCode"),
            Map.entry("InvoiceDetails/InvoiceDate", "IssueDate"),
            Map.entry("InvoiceDetails/InvoicingPeriodStartDate", "InvoicePeriod/StartDate"),
            Map.entry("InvoiceDetails/InvoicingPeriodEndDate", "InvoicePeriod/EndDate"),
            total("RowsTotalVatExcludedAmount", "LineExtensionAmount"),
            total("InvoiceTotalVatExcludedAmount", "TaxExclusiveAmount"),
            total("InvoiceTotalVatIncludedAmount", "TaxInclusiveAmount"),
            total("InvoicePaidAmount", "PrepaidAmount"),
            Map.entry("InvoiceDetails/InvoiceTotalVatAmount", "TaxTotal[1]/TaxAmount"),
            Map.entry("InvoiceDetails/InvoiceTotalVatAccountingAmount", "TaxTotal[2]/TaxAmount"),
            vat("VatBaseAmount", "TaxableAmount"),
            vat("VatRatePercent", "TaxCategory/Percent"),
            vat("VatCode", "TaxCategory/ID"),
            vat("VatRateAmount", "TaxAmount"),
            vat("VatExemptionReasonCode", "TaxCategory/TaxExemptionReasonCode"),
            row("RowPositionIdentifier", "ID"),
            row("Quantity", "Quantity"),
            row("StartDate", "InvoicePeriod/StartDate"),
            row("EndDate", "InvoicePeriod/EndDate"),
            row("UnitPriceNetAmount", "Price/PriceAmount"),
            row("RowVatExcludedAmount", "LineExtensionAmount"),
            row("RowVatRatePercent", "Item/ClassifiedTaxCategory/Percent"),
            row("RowVatCode", "Item/ClassifiedTaxCategory/ID"),
            epi("EpiRemittanceInfoIdentifier", REFERENCE),
            epi("EpiInstructedAmount", "LegalMonetaryTotal/PayableAmount"));

    private static final Set<String> STATED = Set.copyOf(SAME.values());
    private static final Pattern NUMBER =
            Pattern.compile("(?<=Line|TaxSubtotal|InvoiceRow|VatSpecificationDetails)\\[[0-9]+\\]");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final String CURRENCY = "/@AmountCurrencyIdentifier";

    private FinvoiceFigures() {}

    /** Whether a Finvoice states what stands in a place of UBL. */
    static boolean states(String place) {
        return STATED.contains(anyNumber(place.replace("/@currencyID", "")));
    }

    /** All figures by their place in UBL, with a decimal point, and positive on a credit note. */
    static Map<String, String> asUbl(Map<String, String> finvoice, InvoiceDraft draft) {
        var ubl = new LinkedHashMap<String, String>();
        finvoice.forEach((place, value) -> {
            var bare = place.replace(CURRENCY, "");
            var same = SAME.get(anyNumber(bare));
            if (same != null && place.equals(bare)) {
                ubl.put(numbered(same, bare), value(bare, value, draft.type()));
            } else if (same != null) {
                ubl.put(numbered(same, bare) + "/@currencyID", value);
            }
        });
        return ubl;
    }

    private static String value(String place, String value, DocumentType type) {
        var date = DATE.matcher(value);
        if (place.endsWith("Date") && date.matches()) {
            return date.group(1) + "-" + date.group(2) + "-" + date.group(3);
        }
        if (!place.endsWith("Amount") && !place.endsWith("/Quantity")) {
            return place.endsWith("Percent") ? value.replace(',', '.') : value;
        }
        var number = value.replace(',', '.');
        var turns = type == DocumentType.CREDIT_NOTE && !place.endsWith("UnitPriceNetAmount");
        return turns ? negated(number) : number;
    }

    private static String negated(String number) {
        return number.startsWith("-") ? number.substring(1) : "-" + number;
    }

    private static String anyNumber(String place) {
        return NUMBER.matcher(place).replaceAll("[]");
    }

    /** Puts the number of a row or VAT group where UBL has it. */
    private static String numbered(String ubl, String finvoice) {
        var number = NUMBER.matcher(finvoice);
        return number.find() ? ubl.replace("[]", number.group()) : ubl;
    }

    private static Map.Entry<String, String> total(String finvoice, String ubl) {
        return Map.entry("InvoiceDetails/" + finvoice, "LegalMonetaryTotal/" + ubl);
    }

    private static Map.Entry<String, String> vat(String finvoice, String ubl) {
        return Map.entry(
                "InvoiceDetails/VatSpecificationDetails[]/" + finvoice,
                "TaxTotal[1]/TaxSubtotal[]/" + ubl);
    }

    private static Map.Entry<String, String> row(String finvoice, String ubl) {
        return Map.entry("InvoiceRow[]/" + finvoice, "Line[]/" + ubl);
    }

    private static Map.Entry<String, String> epi(String finvoice, String ubl) {
        return Map.entry("EpiDetails/EpiPaymentInstructionDetails/" + finvoice, ubl);
    }
}
