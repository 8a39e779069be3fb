package monthend.rating;

import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;

/** Why a payer is held. The names are what {@code held.csv} shows. */
public enum HoldCode {
    /** A row of one of its accounts was rejected (P2). */
    REJECTED_ROW,
    /** A charge has no price in the account's currency (Q4). */
    NO_PRICE,
    /** The payer has no postal address (D2). */
    NO_POSTAL_ADDRESS,
    /** A buyer in another EU state has no VAT number of its country (I5). */
    VAT_NUMBER_MISSING,
    /** There is no exchange rate to state the VAT in the seller's currency (BT-111). */
    NO_EXCHANGE_RATE,
    /** The e-invoice would not pass the official rules. */
    E_INVOICE_NOT_VALID,
    /** A letter of a name or text is in no font of the document. */
    GLYPH_MISSING,
    /** The invoice is above the limit that the job sets. */
    ABOVE_LIMIT,
    /** The invoice is far from the payer's usual ones. */
    UNUSUAL_AMOUNT,
    /** The account's organisation or VAT number is another than in the last posted run (T3). */
    IDENTITY_CHANGED,
    /** A subscription stands at another account without a transfer (T3). */
    ACCOUNT_CHANGED,
    /** A transfer cannot be carried out (T2, T5). */
    TRANSFER_CONFLICT,
    /** A rerun would credit an invoice that was credited by hand already (P3, P6). */
    CREDITED_BY_HAND;

    /** What a rejected row holds its payer with. */
    static HoldCode of(Reject reject) {
        return reject.code() == RejectCode.TRANSFER_CONFLICT ? TRANSFER_CONFLICT : REJECTED_ROW;
    }

    /** How a payer that was held is billed after all: by what kind of run. */
    public enum Remedy {
        /** Of a period that was closed (P2). */
        SUPPLEMENT("bill by supplement"),
        /** Of a period that is corrected (P3). */
        RERUN("rerun the period");

        private final String words;

        Remedy(String words) {
            this.words = words;
        }
    }

    /** What the operator does about it, so that the payer is billed. */
    public String whatToDo(Remedy remedy) {
        return advice().replace("{bill}", remedy.words);
    }

    private String advice() {
        return switch (this) {
            case REJECTED_ROW ->
                "Correct the row where it comes from, then {bill} with the corrected snapshot; or"
                        + " release the account, and it is billed without the row.";
            case NO_PRICE ->
                "Give the price in the account's currency in products.yaml, then {bill}.";
            case NO_POSTAL_ADDRESS -> "Complete the address in accounts.csv, then {bill}.";
            case VAT_NUMBER_MISSING ->
                "Get the customer's VAT number of its own country into accounts.csv, then {bill}.";
            case NO_EXCHANGE_RATE -> "Give the rate of the invoice date in rates.csv, then {bill}.";
            case E_INVOICE_NOT_VALID ->
                "Correct what the reason names in accounts.csv or the catalogue, then {bill}.";
            case GLYPH_MISSING ->
                "Write the name or text with letters that can be printed, then {bill}.";
            case ABOVE_LIMIT, UNUSUAL_AMOUNT ->
                "Look at the amount; if it is right, release the account and {bill}; if not,"
                        + " correct the snapshot.";
            case IDENTITY_CHANGED ->
                "Ask for the document; put a row with its reference into transfers.csv, or"
                        + " release the account, then {bill}.";
            case ACCOUNT_CHANGED ->
                "Put the move into transfers.csv with its document, or the subscription back, then"
                        + " {bill}.";
            case TRANSFER_CONFLICT ->
                "Correct the transfer that rejected.csv names, then {bill} with the corrected"
                        + " snapshot.";
            case CREDITED_BY_HAND ->
                "Decide whether the correction stands: what was credited by hand stays, and the"
                        + " rest is credited or added by hand.";
        };
    }

    /** Whether somebody may decide that it holds no longer: the invoice can be made and sent. */
    public boolean isReleasable() {
        return switch (this) {
            case REJECTED_ROW,
                    ABOVE_LIMIT,
                    UNUSUAL_AMOUNT,
                    IDENTITY_CHANGED,
                    ACCOUNT_CHANGED,
                    TRANSFER_CONFLICT -> true;
            case NO_PRICE,
                    NO_POSTAL_ADDRESS,
                    VAT_NUMBER_MISSING,
                    NO_EXCHANGE_RATE,
                    E_INVOICE_NOT_VALID,
                    GLYPH_MISSING,
                    CREDITED_BY_HAND -> false;
        };
    }
}
