package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.Violation;
import monthend.command.Workplace;
import monthend.job.ChildProgram.Ended;
import monthend.store.Hashes;
import monthend.store.PostgresForTests;
import monthend.store.Verification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A month on a database of its own, to which faults happen until it is done. */
final class FaultyMonth {

    static final String RUN = "monthly-2026-10";

    private final String databaseUrl = PostgresForTests.emptyDatabaseUrl();
    private final Path folder;
    private final Path snapshot;
    private final ChildProgram program;

    FaultyMonth(Path folder, Path snapshot) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.program = ChildProgram.on(databaseUrl, folder);
    }

    /** A few payers of every sort: e-invoice, e-mail, credit, held, paid for by another. */
    static TinySnapshot few() {
        return new TinySnapshot()
                .onPeppol("1", "923456783")
                .account("2", "987654325")
                .paidFor("3", "2")
                .withoutAddress("4", "912345674")
                .swedishAccount("5")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", 2)
                .subscription("S2", "2", "EXPENSE", "2026-10-15")
                .state("S2", "2026-10-15", "QUARTER", 3)
                .subscription("S3", "3", "SIGN", "2026-10-01")
                .state("S3", "2026-10-01", "MONTH", 1)
                .subscription("S4", "4", "SIGN", "2026-10-01")
                .state("S4", "2026-10-01", "MONTH", 1)
                .subscription("S5", "5", "PSA", "2026-10-01")
                .state("S5", "2026-10-01", "PRO-3M", 2)
                .use("U1", "S1", "sms", "2026-10-07", 5)
                .use("U2", "S1", "signature", "2026-10-09", 55)
                .use("U3", "S9", "sms", "2026-10-09", 1)
                .credit("C1", "1", "100.00");
    }

    /** Many payers; one in ten takes e-invoices. */
    static TinySnapshot many(int accounts) {
        var snapshot = new TinySnapshot();
        for (var i = 1; i <= accounts; i++) {
            var number = String.valueOf(100_000 + i);
            if (i % 10 == 0) {
                snapshot.onPeppol(number, "923456783");
            } else {
                snapshot.account(number, "923456783");
            }
            snapshot.subscription("S" + i, number, "SIGN", "2026-10-01")
                    .state("S" + i, "2026-10-01", "MONTH", 1 + i % 7)
                    .use("U" + i, "S" + i, "sms", "2026-10-1" + i % 10, 1 + i % 50);
            if (i % 25 == 0) {
                snapshot.credit("C" + i, number, "50.00");
            }
        }
        return snapshot;
    }

    ChildProgram.Started start(String... options) throws IOException {
        return program.start(
                List.of(options),
                "monthly",
                "--period",
                "2026-10",
                "--snapshot",
                snapshot.toString());
    }

    ChildProgram.Started startAfter(String shell) throws IOException {
        return program.startAfter(
                shell, "monthly", "--period", "2026-10", "--snapshot", snapshot.toString());
    }

    ChildProgram.Started startReview() throws IOException {
        return program.start(
                List.of(),
                "monthly",
                "--period",
                "2026-10",
                "--snapshot",
                snapshot.toString(),
                "--review");
    }

    /** Posts the draft. */
    Ended post() throws IOException, InterruptedException {
        return startPosting().end();
    }

    ChildProgram.Started startPosting(String... options) throws IOException {
        return program.start(List.of(options), "post", RUN);
    }

    /** Starts it again without any fault: it must end well. */
    Ended finish() throws IOException, InterruptedException {
        var ended = start().end();
        assertThat(ended.code()).as(ended.out() + ended.err()).isIn(0, 3);
        return ended;
    }

    /** What is wrong with what is posted; nothing may be. */
    List<Violation> violations() {
        try (var workplace = open()) {
            var found = new ArrayList<Violation>();
            workplace.part(Verification.class).verify(found::add);
            return found;
        }
    }

    Workplace open() {
        return Workplace.open(Map.of(
                "spring.datasource.url", databaseUrl,
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres"));
    }

    JdbcClient database() {
        return JdbcClient.create(PostgresForTests.database(databaseUrl));
    }

    /** Every file of the run with its hash, but for the report: it says how long it took. */
    SortedMap<String, String> files() {
        return files(folder);
    }

    /** The same of a month in a folder. */
    static SortedMap<String, String> files(Path folder) {
        var hashes = new TreeMap<String, String>();
        var root = folder.resolve("out").resolve(RUN);
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("report.")) {
                    hashes.put(
                            root.relativize(file).toString(),
                            Hashes.sha256(Files.readAllBytes(file)));
                }
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gone, with its database. */
    void forget() throws IOException {
        PostgresForTests.drop(databaseUrl);
        FileSystemUtils.deleteRecursively(folder);
    }
}
