package monthend.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of snapshots with the months that tell them: what is known of the same thing changes. */
final class ToldRows {

    private static final YearMonth FOREVER = YearMonth.of(2099, 1);

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "accounts",
            "account_no,seller,name,country,org_no,vat_no,language,currency,payer_account_no,"
                    + "contact_name,email,address_line1,address_line2,postal_code,city,"
                    + "buyer_reference,order_reference,e_invoice_address,e_invoice_operator,"
                    + "delivery,payment_terms_days",
            "subscriptions",
            "subscription_id,account_no,product,started_on,signed_on,billed_until,managed_in,"
                    + "notice_given_on,notice_mode,order_reference,notice_rule,bound_until,"
                    + "contract_price,discount_percent,discount_until",
            "licences",
            "subscription_id,effective_from,plan,quantity,active_users,changed_in",
            "usage",
            "usage_id,subscription_id,metric,occurred_on,quantity,client_no,client_name",
            "transfers",
            "subscription_id,account_no,to_account_no,effective_on,quantity,"
                    + "new_subscription_id,document_reference",
            "credits",
            "credit_id,account_no,product,amount,currency,received_on",
            "extensions",
            "account_no,period,due_on"));

    private record Told(String file, String row, YearMonth from, YearMonth until) {

        boolean in(YearMonth month) {
            return !month.isBefore(from) && month.isBefore(until);
        }
    }

    private record Moved(YearMonth from, String account, String target) {}

    private final List<Told> rows = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();

    /** A row of every snapshot from a month on. */
    void from(YearMonth month, String file, Object... fields) {
        between(month, FOREVER, file, fields);
    }

    /** A row of one snapshot. */
    void once(YearMonth month, String file, Object... fields) {
        between(month, month.plusMonths(1), file, fields);
    }

    /** A row of the snapshots of some months; nothing in the months between none. */
    void between(YearMonth from, YearMonth until, String file, Object... fields) {
        rows.add(new Told(file, row(fields), from, until));
    }

    /** From a month on, the agreements of an account stand at another. */
    void moveAgreements(YearMonth month, String account, String target) {
        moved.add(new Moved(month, "," + account + ",", "," + target + ","));
    }

    private String moved(String row, YearMonth month) {
        var now = row;
        for (var one : moved) {
            now = month.isBefore(one.from()) ? now : now.replaceFirst(one.account(), one.target());
        }
        return now;
    }

    /** Empty for what is null. */
    private static String row(Object... fields) {
        var text = new ArrayList<String>();
        for (var field : fields) {
            text.add(field == null ? "" : field.toString());
        }
        return String.join(",", text);
    }

    /** Writes the snapshot of a month. */
    Path write(YearMonth month, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : HEADERS.entrySet()) {
                var text = new StringBuilder(file.getValue()).append('\n');
                rows.stream()
                        .filter(told -> told.file().equals(file.getKey()) && told.in(month))
                        .map(told -> told.file().equals("subscriptions")
                                ? moved(told.row(), month)
                                : told.row())
                        .forEach(row -> text.append(row).append('\n'));
                Files.writeString(folder.resolve(file.getKey() + ".csv"), text);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
