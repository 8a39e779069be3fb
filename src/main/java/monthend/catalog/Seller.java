package monthend.catalog;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;

import org.joda.money.CurrencyUnit;

import java.util.List;
import java.util.Optional;

/**
 * The legal entity that issues invoices (BG-4).
 *
 * @param taxRegistration what national law has stated beside the VAT number (BT-32), such as
 *     "Foretaksregisteret" or "Godkänd för F-skatt"
 * @param languages that its law allows, the one to fall back to first
 * @param largestAttachmentBytes that goes inside an e-invoice; 0 for none
 * @param belowDistanceSellingThreshold bills consumers in other EU states at its own rate (I5)
 */
public record Seller(
        String code,
        String name,
        CurrencyUnit currency,
        String organisationNumber,
        String vatNumber,
        Optional<String> taxRegistration,
        PostalAddress address,
        Contact contact,
        EInvoiceAddress endpoint,
        Payment domesticPayment,
        Payment foreignPayment,
        List<Language> languages,
        List<NumberSeries> numberSeries,
        boolean belowDistanceSellingThreshold,
        int largestAttachmentBytes,
        String accentColour,
        Optional<Logo> logo,
        Ledger ledger) {

    /** Whom customers ask (BG-6). */
    public record Contact(String name, String phone, String email, String website) {}

    /**
     * How an invoice is to be paid (BG-16).
     *
     * @param meansCode UNCL4461 (BT-81)
     * @param account as the means wants it: IBAN, bankgiro, FIK creditor number (BT-84)
     * @param branch BIC or scheme of the account (BT-86)
     */
    public record Payment(
            String meansCode,
            String account,
            Optional<String> iban,
            Optional<String> branch,
            ReferenceScheme reference) {}

    /** How the payment reference is made from the invoice number (BT-83). */
    public enum ReferenceScheme {
        /** Norway: digits of the number and a modulus-10 check digit. */
        KID_MOD10,
        /** Norway: digits of the number and a modulus-11 check character. */
        KID_MOD11,
        /** Sweden: digits, length digit and Luhn check digit. */
        OCR,
        /** Finland: national reference, digits and a check digit. */
        VIITE,
        /** ISO 11649 creditor reference. */
        RF,
        /** Denmark: FIK card 71, 14 digits and a check digit. */
        FIK_71,
        /** The invoice number as it is. */
        NUMBER
    }

    public Seller {
        languages = List.copyOf(languages);
        numberSeries = List.copyOf(numberSeries);
    }

    public String country() {
        return address.country();
    }

    public Payment paymentFor(String buyerCountry) {
        return buyerCountry.equals(country()) ? domesticPayment : foreignPayment;
    }

    /** The language a buyer is written to: its own where the seller's law allows it (I8). */
    public Language languageFor(Language wanted) {
        return languages.contains(wanted) ? wanted : Language.EN;
    }

    public NumberSeries numbers(DocumentType type, Series series) {
        return numberSeries.stream()
                .filter(numbers -> numbers.type() == type && numbers.series() == series)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        code + " has no numbers for " + type + " in series " + series));
    }
}
