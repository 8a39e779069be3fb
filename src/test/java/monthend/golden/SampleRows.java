package monthend.golden;

import monthend.snapshot.Account;
import monthend.snapshot.AccountFormat;
import monthend.snapshot.CreditFormat;
import monthend.snapshot.CreditRow;
import monthend.snapshot.ExtensionFormat;
import monthend.snapshot.ExtensionRow;
import monthend.snapshot.LicenceFormat;
import monthend.snapshot.LicenceState;
import monthend.snapshot.Read;
import monthend.snapshot.RecipientFormat;
import monthend.snapshot.RecipientRow;
import monthend.snapshot.Reject;
import monthend.snapshot.RowFormat;
import monthend.snapshot.SnapshotFolder;
import monthend.snapshot.Subscription;
import monthend.snapshot.SubscriptionFormat;
import monthend.snapshot.TransferFormat;
import monthend.snapshot.TransferRow;
import monthend.snapshot.UsageFormat;
import monthend.snapshot.UsageRow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The rows of a snapshot in memory, by id.
 *
 * @param rejects rows that are wrong in themselves, with the account that each of them holds
 * @param usage the first row of each id
 */
record SampleRows(
        Map<String, Account> accounts,
        Map<String, Subscription> subscriptions,
        List<LicenceState> licences,
        Map<String, UsageRow> usage,
        List<CreditRow> credits,
        List<TransferRow> transfers,
        List<ExtensionRow> extensions,
        List<RecipientRow> recipients,
        List<Reject> rejects) {

    static SampleRows read(Path folder) {
        var rows = new SampleRows(
                new TreeMap<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        rows.readAll(SnapshotFolder.open(folder));
        return rows;
    }

    private void readAll(SnapshotFolder folder) {
        read(folder, new AccountFormat(), account -> accounts.put(account.accountNo(), account));
        read(folder, new SubscriptionFormat(), one -> subscriptions.put(one.subscriptionId(), one));
        read(folder, new LicenceFormat(), licences::add);
        read(folder, new UsageFormat(), use -> usage.putIfAbsent(use.usageId(), use));
        read(folder, new CreditFormat(), credits::add);
        read(folder, new TransferFormat(), transfers::add);
        read(folder, new ExtensionFormat(), extensions::add);
        read(folder, new RecipientFormat(), recipients::add);
    }

    private <R> void read(SnapshotFolder folder, RowFormat<R> format, Consumer<R> taker) {
        try (var rows = folder.rows(format, SampleMonth.CLOSING.run())) {
            for (var read = rows.next(); read.isPresent(); read = rows.next()) {
                switch (read.get()) {
                    case Read.Taken<R>(var row, var raw) -> taker.accept(row);
                    case Read.Rejected<R>(var reject, var subscriptionId) ->
                        rejects.add(with(accountOf(reject, subscriptionId), reject));
                }
            }
        }
    }

    private Optional<String> accountOf(Reject reject, Optional<String> subscriptionId) {
        return reject.accountNo()
                .or(() -> subscriptionId
                        .flatMap(id -> Optional.ofNullable(subscriptions.get(id)))
                        .map(Subscription::accountNo));
    }

    private static Reject with(Optional<String> account, Reject reject) {
        return new Reject(reject.place(), reject.code(), reject.reason(), account, reject.row());
    }
}
