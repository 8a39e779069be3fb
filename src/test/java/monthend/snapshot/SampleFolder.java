package monthend.snapshot;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small snapshot folder that is right, for tests that break it in one place. */
record SampleFolder(Path path) {

    static final String RUN = "monthly-2026-10";

    private static final Map<SnapshotFile, String> FILES = new EnumMap<>(Map.of(
            SnapshotFile.ACCOUNTS,
            """
            account_no,seller,name,country,org_no,vat_no,language,currency,payer_account_no,\
            contact_name,email,address_line1,address_line2,postal_code,city,buyer_reference,\
            order_reference,e_invoice_address,e_invoice_operator,delivery,payment_terms_days
            A-1,FJORD,"Fjord, Sjø og ""Sønn"" AS",NO,923456783,NO923456783MVA,nb,NOK,,Åse Øye,\
            ase@fjord.example,Kaia 1,2. etasje,0150,Oslo,REF-1,PO 7,0192:923456783,,auto,14
            A-2,SUOMI,Järvi Oy,FI,0112038-9,FI01120389,fi,EUR,A-3,,,,,,,,,0216:003701120389,\
            003721291126,finvoice,
            """,
            SnapshotFile.SUBSCRIPTIONS,
            """
            subscription_id,account_no,product,started_on,signed_on,billed_until,managed_in,\
            notice_given_on,notice_mode,order_reference,notice_rule,bound_until,contract_price,\
            discount_percent,discount_until
            S-1,A-1,SIGN,2026-01-15,2026-01-10,2026-02-01,crm,2026-05-10,period_end,PO 8,\
            month_end,2027-01-01,,12.5,2026-07-01
            S-2,A-2,PSA,2024-02-29,,,,,,,,,45.50,,
            """,
            SnapshotFile.LICENCES,
            """
            subscription_id,effective_from,plan,quantity,active_users,changed_in
            S-1,2026-01-15,YEAR,10,8,crm
            S-2,2024-02-29,PRO-6M,0,,
            """,
            SnapshotFile.USAGE,
            """
            usage_id,subscription_id,metric,occurred_on,quantity,client_no,client_name
            U-1,S-1,signature,2026-10-01,2.50,5001,"Bakeri ""Ø"", Oslo"
            U-2,S-1,signature,2026-10-31,1,,
            """,
            SnapshotFile.CREDITS,
            """
            credit_id,account_no,product,amount,currency,received_on
            C-1,A-1,SIGN,100.00,NOK,2026-09-30
            """,
            SnapshotFile.TRANSFERS,
            """
            subscription_id,account_no,to_account_no,effective_on,quantity,new_subscription_id,\
            document_reference
            S-1,,A-2,2026-11-01,3,S-9,Avtale 2026/17
            ,A-1,,2026-11-01,,,Vedtak 4
            """,
            SnapshotFile.EXTENSIONS,
            """
            account_no,period,due_on
            A-1,2026-10,2026-12-15
            A-1,2026,2026-10-31
            """,
            SnapshotFile.RECIPIENTS,
            """
            participant_id,capability,status,checked_at
            0192:923456783,peppol-bis-billing-3-invoice,registered,2026-10-31
            """));

    private static final Map<SnapshotFile, RowFormat<?>> FORMATS = Stream.of(
                    new AccountFormat(),
                    new SubscriptionFormat(),
                    new LicenceFormat(),
                    new UsageFormat(),
                    new CreditFormat(),
                    new TransferFormat(),
                    new ExtensionFormat(),
                    new RecipientFormat())
            .collect(Collectors.toMap(RowFormat::file, Function.identity()));

    static RowFormat<?> format(SnapshotFile file) {
        return requireNonNull(FORMATS.get(file));
    }

    /** A file as it should be. */
    static String text(SnapshotFile file) {
        return requireNonNull(FILES.get(file));
    }

    /** Every file, as it should be. */
    static SampleFolder in(Path path) {
        var folder = new SampleFolder(path);
        FILES.forEach(folder::write);
        return folder;
    }

    /** The required files and one more, as they should be. */
    static SampleFolder holding(Path path, SnapshotFile file) {
        var folder = new SampleFolder(path);
        FILES.forEach((each, text) -> {
            if (each.required() || each == file) {
                folder.write(each, text);
            }
        });
        return folder;
    }

    SampleFolder write(SnapshotFile file, String text) {
        return write(file.fileName(), text);
    }

    SampleFolder write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleFolder write(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The manifest of what is there now. */
    SampleFolder writeManifest() {
        var text = new StringBuilder("file,rows,sha256\n");
        SnapshotFolder.open(path)
                .files()
                .forEach(file -> text.append(CsvText.line(
                        file.file().fileName(), Long.toString(file.rows()), file.sha256())));
        return write("manifest.csv", text.toString());
    }

    String read(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFolder delete(String name) {
        try {
            Files.delete(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SnapshotFolder open() {
        return SnapshotFolder.open(path);
    }

    /** All rows of a file, after it has been checked with all others. */
    <R> List<Read<R>> read(RowFormat<R> format) {
        var found = new ArrayList<Read<R>>();
        try (var rows = open().rows(format, RUN)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                found.add(row.get());
            }
        }
        return found;
    }
}
