package monthend.trial;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month of made-up customers as the files of a snapshot: the same rows for the same seed, row by
 * row, so that memory does not grow with their number.
 *
 * @param accounts how many; from 1 to 4,000,000
 */
public record TrialMonth(int accounts, long seed, YearMonth month) {

    private static final int MOST = 4_000_000;

    public TrialMonth {
        if (accounts < 1 || accounts > MOST) {
            throw new IllegalArgumentException(accounts + " accounts: it must be 1 to " + MOST);
        }
    }

    /** A file of the snapshot; its rows are told in their order, the header first. */
    public record File(String name, List<String> header, Rows rows) {}

    /** Tells the rows of a file. */
    public interface Rows {
        void tell(Consumer<List<String>> each);
    }

    LocalDate firstDay() {
        return month.atDay(1);
    }

    /** All files, in the order in which a snapshot is read. */
    public List<File> files() {
        return List.of(
                file(
                        "accounts",
                        "account_no,seller,name,country,org_no,vat_no,language,currency,"
                                + "payer_account_no,contact_name,email,address_line1,address_line2,"
                                + "postal_code,city,buyer_reference,order_reference,"
                                + "e_invoice_address,e_invoice_operator,delivery,"
                                + "payment_terms_days",
                        customer -> Stream.of(customer.account())),
                file(
                        "subscriptions",
                        "subscription_id,account_no,product,started_on,signed_on,billed_until,"
                                + "managed_in,notice_given_on,notice_mode,order_reference",
                        customer -> customer.deals().stream().map(Deal::subscription)),
                file(
                        "licences",
                        "subscription_id,effective_from,plan,quantity,active_users,changed_in",
                        customer -> customer.deals().stream()
                                .flatMap(deal -> deal.timeline().stream())),
                file(
                        "usage",
                        "usage_id,subscription_id,metric,occurred_on,quantity,client_no,"
                                + "client_name",
                        customer -> customer.deals().stream().flatMap(deal -> deal.use().stream())),
                file(
                        "credits",
                        "credit_id,account_no,product,amount,currency,received_on",
                        customer -> customer.credits().stream()),
                file(
                        "recipients",
                        "participant_id,capability,status,checked_at",
                        customer -> customer.recipients().stream()));
    }

    private File file(String name, String header, Function<Customer, Stream<List<String>>> rows) {
        return new File(
                name + ".csv",
                List.of(header.split(",", -1)),
                each -> IntStream.range(0, accounts)
                        .mapToObj(index -> Customer.of(this, index))
                        .flatMap(rows)
                        .forEach(each));
    }
}
