package monthend.delivery;

import java.util.List;
import java.util.Locale;

/** The lists that go with the documents of a run, and their columns in order. */
public enum DeliveryFile {
    MANIFEST("number,type,account_no,seller,group,channel,currency,net,vat,prepaid,payable,"
            + "invoice_date,due_on,refers_to,pdf,e_invoice,basis,"
            + "pdf_sha256,e_invoice_sha256,basis_sha256"),
    HELD("account_no,code,reason,net,currency,what_to_do"),
    REJECTED("file,line,code,reason,account_no,row"),
    REFUNDS("account_no,credit_id,product,amount,currency,status"),
    DIFFERENCES("account_no,subscription_id,from,to,billed,due,reason"),
    /** Where each row ended that the run has read (P5). */
    ROWS("file,ended,line,account_no"),
    /** What nobody has to decide and somebody may want to look at. */
    NOTICES("code,account_no,what"),
    /** What each subscription comes to, against the period before and the same a year ago. */
    MOVEMENT("against,seller,currency,account_no,subscription_id,cause,was_net,is_net,change,"
            + "price_change"),
    /** Of a rerun: what it credits and invoices, and whom it holds. */
    CHANGES("account_no,seller,group,currency,credits,was_net,was_gross,is_net,is_gross,"
            + "difference,held"),
    /** Of a rerun: what it changes for later periods, which keep what they have billed. */
    LATER("later_run,account_no,currency,live_net,due_net,difference");

    /** What goes with every run. */
    public static final List<DeliveryFile> OF_EVERY_RUN =
            List.of(MANIFEST, HELD, REJECTED, ROWS, REFUNDS, DIFFERENCES, NOTICES);

    /** What goes with a period that is closed. */
    public static final List<DeliveryFile> OF_A_CLOSING =
            List.of(MANIFEST, HELD, REJECTED, ROWS, REFUNDS, DIFFERENCES, NOTICES, MOVEMENT);

    /** What goes with a corrected period. */
    public static final List<DeliveryFile> OF_A_RERUN =
            List.of(MANIFEST, HELD, REJECTED, ROWS, REFUNDS, DIFFERENCES, NOTICES, CHANGES, LATER);

    private final String header;

    DeliveryFile(String header) {
        this.header = header;
    }

    public List<String> columns() {
        return List.of(header.split(",", -1));
    }

    /** {@code manifest.csv} */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
