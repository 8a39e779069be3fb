package monthend.document.text;

import java.util.Locale;

/**
 * Everything that an invoice says in words. Each phrase stands, in each language, in the files
 * {@code texts/invoice_nb.properties} and so on, under its name in small letters with dots:
 * {@code DUE_DATE} is {@code due.date}. A phrase that a file lacks, or one that only a file has,
 * stops the program at its start.
 */
public enum Phrase {
    // How figures are written.
    FORMAT_DATE,
    FORMAT_MONTHS,
    FORMAT_DECIMAL_SIGN,
    FORMAT_GROUP_SIGN,
    FORMAT_MONEY,
    FORMAT_PERCENT,
    FORMAT_EURO,

    // The head of the document.
    INVOICE,
    CREDIT_NOTE,
    INVOICE_NUMBER,
    CREDIT_NOTE_NUMBER,
    INVOICE_DATE,
    DUE_DATE,
    CUSTOMER_NUMBER,
    YOUR_REFERENCE,
    YOUR_ORDER,
    YOUR_ORGANISATION_NUMBER,
    YOUR_VAT_NUMBER,
    CONTACT_PERSON,
    SERVICE_PERIOD,
    ORDER_CODE,
    PAYABLE,
    CREDITED,
    NOTHING_TO_PAY,

    // The columns and sums of the lines.
    DESCRIPTION,
    PERIOD,
    QUANTITY,
    UNIT,
    UNIT_PRICE,
    AMOUNT,
    VAT_PERCENT,
    FOR_ACCOUNT,
    SUBTOTAL,
    CARRIED_FORWARD,
    BROUGHT_FORWARD,
    NET,
    VAT_TOTAL,
    GROSS,
    CREDIT_USED,
    CREDIT_RESTORED,
    SET_OFF,

    // Units.
    UNIT_LICENCE_MONTH,
    UNIT_PERIOD,
    UNIT_PIECE,
    UNIT_CLIENT,
    UNIT_PACKAGE,

    // What a line is.
    LINE_OVERAGE,
    LINE_SETTLEMENT,

    // How a quantity arises (I8).
    WHY_LICENCES,
    LICENCES_ONE,
    LICENCES_OTHER,
    MONTHS_ONE,
    MONTHS_PART,
    MONTHS_OTHER,
    WHY_USAGE,
    WHY_TIER,
    WHY_FLAT,
    WHY_VOLUME,
    WHY_PACKAGES,
    WHY_ONE_OFF,
    WHY_BY_HAND,
    WHY_MINIMUM,
    WHY_CLIENTS,
    WHY_CLIENTS_SETTLED,
    CLIENTS_ONE,
    CLIENTS_OTHER,
    WHY_OVERAGE,
    WHY_INCLUDED,
    PRICE_CONTRACT,
    PRICE_DISCOUNT,

    // VAT.
    VAT_TABLE,
    VAT_RATE,
    VAT_BASE,
    VAT,
    VAT_STANDARD,
    VAT_REVERSE_CHARGE,
    VAT_EXPORT,
    NOTE_REVERSE_CHARGE,
    NOTE_EXPORT_FROM_NORWAY,
    NOTE_EXPORT_FROM_EU,
    NOTE_VAT_IN_SELLER_CURRENCY,

    // Credit and corrections.
    CREDIT_TABLE,
    CREDIT_APPLIED,
    CREDIT_APPLIED_TO_PRODUCT,
    CREDIT_GIVEN_BACK,
    NOTE_CREDITS,
    NOTE_CREDITS_LINE,
    NOTE_REASON,
    NOTE_SET_OFF_ORIGINAL,
    NOTE_SET_OFF_REPLACEMENT,
    NOTE_REPLACES,
    NOTE_SET_OFF_CREDIT_NOTE,
    NOTE_ONLY_THIS,

    // The overview of use.
    USAGE_TABLE,
    USAGE_USED,
    USAGE_INCLUDED,
    USAGE_BILLED_BEFORE,
    USAGE_BILLED,

    // Payment.
    PAYMENT,
    PAY_TO,
    ACCOUNT,
    IBAN,
    BIC,
    BANKGIRO,
    PLUSGIRO,
    REFERENCE_KID,
    REFERENCE_OCR,
    REFERENCE_VIITE,
    REFERENCE_RF,
    REFERENCE_FIK,
    REFERENCE_NUMBER,
    SCAN_TO_PAY,
    SCAN_TO_PAY_DESCRIBED,

    // The foot of the page.
    QUESTIONS,
    ORGANISATION_NUMBER,
    VAT_NUMBER,
    PAGE,

    // The breakdown by account and client (I4).
    BASIS_ATTACHMENT,
    BASIS_IN_FILE,
    BASIS_OVERVIEW,
    BASIS_CUSTOMER,
    BASIS_ACCOUNT,
    BASIS_ACCOUNT_NAME,
    BASIS_CLIENT,
    BASIS_CLIENT_NAME,
    BASIS_FROM,
    BASIS_TO,
    BASIS_TOTAL;

    /** As it stands in the files of texts: {@code due.date}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
