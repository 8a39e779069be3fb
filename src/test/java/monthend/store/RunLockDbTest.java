package monthend.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

class RunLockDbTest {

    private final DataSource database = PostgresForTests.emptyDatabase();
    private final RunLocks locks = new RunLocks(database);

    @Test
    void v9ASecondRunIsRefusedAndToldWhoRunsWhatSinceWhen() {
        var before = Instant.now();
        try (var lock = locks.take("monthly-2026-10").orElseThrow()) {
            assertThat(locks.take("rerun-2026-09-1")).isEmpty();
            var holder = locks.holder().orElseThrow();
            assertThat(holder.what()).isEqualTo("monthly-2026-10");
            assertThat(holder.byUser()).isEqualTo(System.getProperty("user.name"));
            assertThat(holder.processId()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.startedAt()).isBetween(before.minusSeconds(5), Instant.now());
            assertThat(lock.isHeld()).isTrue();
        }
    }

    @Test
    void v9TheNextRunHasTheLockOnceTheFirstHasEnded() {
        locks.take("monthly-2026-10").orElseThrow().close();
        assertThat(locks.holder()).isEmpty();
        try (var next = locks.take("monthly-2026-11").orElseThrow()) {
            assertThat(locks.holder().orElseThrow().what()).isEqualTo("monthly-2026-11");
            assertThat(next.isHeld()).isTrue();
        }
    }

    @Test
    void v9ALockWhoseConnectionWasDroppedIsFree() {
        var dropped = locks.take("monthly-2026-10").orElseThrow();
        JdbcClient.create(database)
                .sql("SELECT pg_terminate_backend(session_id, 5000) FROM live_run")
                .query()
                .singleValue();
        try (var next = locks.take("monthly-2026-11").orElseThrow()) {
            assertThat(next.isHeld()).isTrue();
            dropped.close();
        }
    }

    @Test
    void v9OfEightAtTheSameInstantOneRuns() {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        barrier.await();
                        return locks.take("run-" + number);
                    }))
                    .toList();
            var taken = attempts.stream()
                    .map(RunLockDbTest::result)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(taken).hasSize(1);
            taken.getFirst().close();
        }
    }

    private static Optional<RunLock> result(Future<Optional<RunLock>> attempt) {
        try {
            return attempt.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("an attempt failed", e);
        }
    }
}
