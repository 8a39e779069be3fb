package monthend.job;

import monthend.calendar.BillingMonth;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.command.Workplace;
import monthend.job.MonthlyRuns.Answer;
import monthend.job.MonthlyRuns.Order;
import monthend.rating.Closing.Job;
import monthend.store.Hashes;
import monthend.store.PostgresForTests;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A database, a snapshot and an output folder of their own, in which a test closes months. */
final class MonthWorkplace implements AutoCloseable {

    static final Path SAMPLE = Path.of("sample-data/2026-10").toAbsolutePath();
    private static final Path CATALOG = Path.of("sample-data/catalog").toAbsolutePath();

    private final Path folder;
    private final Workplace workplace;

    private MonthWorkplace(Path folder, Workplace workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    static MonthWorkplace open(Path folder) {
        return open(folder, Map.of());
    }

    /** With further settings, such as the chunk size. */
    static MonthWorkplace open(Path folder, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("spring.datasource.url", PostgresForTests.emptyDatabaseUrl());
        all.put("spring.datasource.username", "postgres");
        all.put("spring.datasource.password", "postgres");
        return new MonthWorkplace(folder, Workplace.open(all));
    }

    Answer close(String month) {
        return close(month, SAMPLE);
    }

    Answer close(String month, Path snapshot) {
        return close(month, snapshot, Review.GO_ON);
    }

    Answer close(String month, Path snapshot, Review review) {
        return runs().close(new Order(
                Job.MONTHLY,
                BillingMonth.parse(month),
                Optional.empty(),
                new Paths(snapshot.toString(), CATALOG.toString(), out().toString()),
                "limits on",
                review,
                "Monthend of the tests"));
    }

    MonthlyRuns runs() {
        return workplace.part(MonthlyRuns.class);
    }

    <T> T part(Class<T> type) {
        return workplace.part(type);
    }

    JdbcClient database() {
        return workplace.part(JdbcClient.class);
    }

    long count(String what) {
        return database().sql("select count(*) from " + what).query(Long.class).single();
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Every file of a run's folder with the hash of its bytes. */
    SortedMap<String, String> files(String run) {
        var hashes = new TreeMap<String, String>();
        var root = out().resolve(run);
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        root.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workplace.close();
    }
}
