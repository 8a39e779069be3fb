package monthend.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A snapshot of a few rows, told by what matters; everything else is as usual. */
final class TinySnapshot {

    private static final Map<String, String> HEADERS = Map.of(
            "accounts",
            "account_no,seller,name,country,org_no,vat_no,language,currency,"
                    + "payer_account_no,contact_name,email,address_line1,address_line2,"
                    + "postal_code,city,buyer_reference,order_reference,e_invoice_address,"
                    + "e_invoice_operator,delivery,payment_terms_days",
            "subscriptions",
            "subscription_id,account_no,product,started_on,signed_on,billed_until,"
                    + "managed_in,notice_given_on,notice_mode,order_reference",
            "licences",
            "subscription_id,effective_from,plan,quantity,active_users,changed_in",
            "usage",
            "usage_id,subscription_id,metric,occurred_on,quantity,client_no,client_name",
            "transfers",
            "subscription_id,account_no,to_account_no,effective_on,quantity,"
                    + "new_subscription_id,document_reference",
            "credits",
            "credit_id,account_no,product,amount,currency,received_on");

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    TinySnapshot() {
        List.of("accounts", "subscriptions", "licences").forEach(this::file);
    }

    /** An account in Norway, with an organisation number. */
    TinySnapshot account(String accountNo, String organisationNumber) {
        return row(
                "accounts",
                accountNo + ",FJORD,Kunde " + accountNo + ",NO," + organisationNumber
                        + ",,nb,NOK,,,a@example.com,Vei 1,,0150,Oslo,,,,,,");
    }

    /** An account in Norway that takes e-invoices from the network. */
    TinySnapshot onPeppol(String accountNo, String organisationNumber) {
        return row(
                "accounts",
                accountNo + ",FJORD,Kunde " + accountNo + ",NO," + organisationNumber
                        + ",,nb,NOK,,,a@example.com,Vei 1,,0150,Oslo,,,0192:" + organisationNumber
                        + ",,,");
    }

    /** A Swedish account of the Swedish seller. */
    TinySnapshot swedishAccount(String accountNo) {
        return row(
                "accounts",
                accountNo + ",NORD,Kund " + accountNo + ",SE,,,sv,SEK,,,a@example.com,"
                        + "Gata 1,,11120,Stockholm,,,,,,");
    }

    /** An account that no invoice can be sent to. */
    TinySnapshot withoutAddress(String accountNo, String organisationNumber) {
        return row(
                "accounts",
                accountNo + ",FJORD,Kunde " + accountNo + ",NO," + organisationNumber
                        + ",,nb,NOK,,,a@example.com,,,,,,,,,,");
    }

    TinySnapshot paidFor(String accountNo, String payer) {
        return row(
                "accounts",
                accountNo + ",FJORD,Kunde " + accountNo + ",NO,,,nb,NOK," + payer
                        + ",,a@example.com,Vei 1,,0150,Oslo,,,,,,");
    }

    TinySnapshot subscription(String id, String accountNo, String product, String startedOn) {
        return row(
                "subscriptions", id + "," + accountNo + "," + product + "," + startedOn + ",,,,,,");
    }

    /** Managed in one place only (T4). */
    TinySnapshot managed(String id, String accountNo, String product, String managedIn) {
        return row(
                "subscriptions",
                id + "," + accountNo + "," + product + ",2026-10-01,,," + managedIn + ",,,");
    }

    /** One to which notice was given (N1). */
    TinySnapshot ended(String id, String accountNo, String product, String given) {
        return row(
                "subscriptions",
                id + "," + accountNo + "," + product + ",2026-05-01,,,," + given + ",,");
    }

    TinySnapshot state(String id, String from, String plan, int quantity) {
        return row("licences", id + "," + from + "," + plan + "," + quantity + ",,");
    }

    /** One more active user than there are licences (L3). */
    TinySnapshot wrongState(String id, String from, String plan, int quantity) {
        var users = quantity + 1;
        return row("licences", id + "," + from + "," + plan + "," + quantity + "," + users + ",");
    }

    TinySnapshot changed(String id, String from, String plan, int quantity, String changedIn) {
        return row("licences", id + "," + from + "," + plan + "," + quantity + ",," + changedIn);
    }

    TinySnapshot transfer(String id, String toAccountNo, String from, String document) {
        return row("transfers", id + ",," + toAccountNo + "," + from + ",,," + document);
    }

    /** Some of the licences, to a new subscription (T5). */
    TinySnapshot part(String id, String toAccountNo, String from, int quantity) {
        return row(
                "transfers",
                id + ",," + toAccountNo + "," + from + "," + quantity + "," + id + "-2,DOC");
    }

    /** Some of the licences, to a subscription with an id of its own (T5). */
    TinySnapshot partTo(String ids, String toAccountNo, String from, int quantity) {
        var id = ids.split(" ");
        return row(
                "transfers",
                id[0] + ",," + toAccountNo + "," + from + "," + quantity + "," + id[1] + ",DOC");
    }

    TinySnapshot use(String usageId, String id, String metric, String day, int quantity) {
        return row("usage", usageId + "," + id + "," + metric + "," + day + "," + quantity + ",,");
    }

    /** With its metric, day, quantity and client as they stand in the file. */
    TinySnapshot usage(String usageId, String id, String fields) {
        return row(
                "usage", usageId + "," + id + "," + fields + (fields.endsWith(",") ? "," : ",K"));
    }

    /** With its first day, plan, licences and active users as they stand in the file. */
    TinySnapshot timeline(String id, String fields) {
        return row("licences", id + "," + fields + ",");
    }

    /** All agreements of an account, to another. */
    TinySnapshot wholeAccount(String accountNo, String toAccountNo, String from) {
        return row("transfers", "," + accountNo + "," + toAccountNo + "," + from + ",,,DOC");
    }

    /** A submission for an end client (U5). */
    TinySnapshot submission(String id, String day, String client) {
        return row(
                "usage",
                "U-" + client + "," + id + ",submission," + day + ",1," + client + ",Klient "
                        + client);
    }

    TinySnapshot identity(String accountNo, String from, String document) {
        return row("transfers", "," + accountNo + ",," + from + ",,," + document);
    }

    TinySnapshot credit(String id, String accountNo, String amount) {
        return row("credits", id + "," + accountNo + ",," + amount + ",NOK,2026-10-05");
    }

    Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(
                        folder.resolve(file.getKey() + ".csv"), file.getValue().toString());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TinySnapshot row(String file, String row) {
        file(file).append(row).append('\n');
        return this;
    }

    private StringBuilder file(String file) {
        return files.computeIfAbsent(
                file, name -> new StringBuilder(HEADERS.get(name)).append('\n'));
    }
}
