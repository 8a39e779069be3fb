package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.UnreadableInputException;
import monthend.command.Workplace;
import monthend.store.PostgresForTests;
import monthend.store.RunLocks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

class LauncherDbTest {

    private static final Map<String, String> NO_SETTINGS = Map.of();

    private final String url = PostgresForTests.emptyDatabaseUrl();

    @BeforeEach
    void makeTable() {
        CountingJob.BEFORE.set(number -> {});
        try (var workplace = open()) {
            workplace
                    .part(JdbcClient.class)
                    .sql("CREATE TABLE counted (number INTEGER PRIMARY KEY)")
                    .update();
        }
    }

    @Test
    void theRecordOfRunsIsInTheDatabaseAndNotInMemory() {
        try (var workplace = open()) {
            var repository =
                    AopTestUtils.getUltimateTargetObject(workplace.part(JobRepository.class));
            assertThat(repository).isInstanceOf(SimpleJobRepository.class);
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertThat(count(workplace, "SELECT count(*) FROM batch_job_execution"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRunThatIsDoneIsLeftAlone() {
        try (var workplace = open()) {
            var launcher = workplace.part(Launcher.class);
            assertThat(launcher.run("counting", "counting-1", NO_SETTINGS)).isEqualTo(Ending.DONE);
            assertThat(launcher.run("counting", "counting-1", NO_SETTINGS)).isEqualTo(Ending.DONE);
            assertCountedOnce(workplace);
            assertThat(count(workplace, "SELECT count(*) FROM batch_job_execution"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRunThatFailedSaysWhereAndGoesOnWithTheSameWords() {
        CountingJob.BEFORE.set(failAt(337));
        try (var workplace = open()) {
            assertThatThrownBy(() -> workplace
                            .part(Launcher.class)
                            .run("counting", "counting-1", NO_SETTINGS))
                    .isInstanceOf(NotDoneException.class)
                    .hasMessageStartingWith(
                            "counting-1 failed in its step count: number 337. What");
        }
        CountingJob.BEFORE.set(number -> {});
        try (var workplace = open()) {
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertCountedOnce(workplace);
        }
    }

    @Test
    void inputThatCannotBeReadIsToldInItsOwnSentence() {
        CountingJob.BEFORE.set(number -> {
            throw new UnreadableInputException("usage.csv, line 7: no column quantity");
        });
        try (var workplace = open()) {
            assertThatThrownBy(() -> workplace
                            .part(Launcher.class)
                            .run("counting", "counting-1", NO_SETTINGS))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage("usage.csv, line 7: no column quantity");
        }
    }

    @Test
    void v9ASecondRunIsRefusedInOneSentence() {
        try (var workplace = open();
                var other =
                        workplace.part(RunLocks.class).take("monthly-2026-09").orElseThrow()) {
            assertThat(other.isHeld()).isTrue();
            assertThatThrownBy(() -> workplace
                            .part(Launcher.class)
                            .run("counting", "counting-1", NO_SETTINGS))
                    .isInstanceOf(NotDoneException.class)
                    .hasMessageMatching("monthly-2026-09 is running: \\S+ started it on \\S+ at "
                            + "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\(process \\d+\\)\\. "
                            + "Nothing was started\\.");
            assertThat(count(workplace, "SELECT count(*) FROM counted")).isZero();
        }
    }

    @Test
    void v9TwoLiveExecutionsOfARunCannotBeOnRecord() {
        try (var workplace = open()) {
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            var database = workplace.part(JdbcClient.class);
            database.sql("update batch_job_execution set end_time = null").update();
            var second = database.sql("insert into batch_job_execution (job_execution_id, version,"
                    + " job_instance_id, create_time) select 999, 1, job_instance_id, create_time"
                    + " from batch_job_execution");
            assertThatThrownBy(second::update).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void aRunKilledBeforeItsFirstExecutionStartsAllTheSame() {
        try (var workplace = open()) {
            workplace
                    .part(JobRepository.class)
                    .createJobInstance(
                            "counting",
                            Launcher.parameters(
                                    new Launcher.Start("counting", "counting-1", 1, NO_SETTINGS)));
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertCountedOnce(workplace);
        }
    }

    @Test
    void aStepInDoubtCountsAsFailedAndRunsAgain() {
        CountingJob.BEFORE.set(failAt(500));
        try (var workplace = open()) {
            assertThatThrownBy(() -> workplace
                            .part(Launcher.class)
                            .run("counting", "counting-1", NO_SETTINGS))
                    .isInstanceOf(NotDoneException.class);
            var client = workplace.part(JdbcClient.class);
            client.sql("UPDATE batch_job_execution SET status = 'UNKNOWN'").update();
            client.sql("UPDATE batch_step_execution SET status = 'UNKNOWN'").update();
        }
        CountingJob.BEFORE.set(number -> {});
        try (var workplace = open()) {
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertCountedOnce(workplace);
        }
    }

    @Test
    void aProgramAskedToEndStopsAtTheNextChunkAndTheNextStartFinishes() {
        var isAtWork = new CountDownLatch(1);
        CountingJob.BEFORE.set(number -> {
            isAtWork.countDown();
            pause();
        });
        var workplace = open();
        var launcher = workplace.part(Launcher.class);
        var run = CompletableFuture.supplyAsync(
                () -> launcher.run("counting", "counting-1", NO_SETTINGS));
        await(isAtWork);
        workplace.close();
        assertThat(run).isCompletedExceptionally();
        assertThatThrownBy(run::join).hasRootCauseInstanceOf(NotDoneException.class);
        CountingJob.BEFORE.set(number -> {});
        try (var next = open()) {
            assertThat(next.part(JdbcClient.class)
                            .sql("select status from batch_job_execution"
                                    + " order by job_execution_id desc limit 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("STOPPED");
            assertThat(count(next, "SELECT count(*) FROM counted")).isBetween(1L, 999L);
            next.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertCountedOnce(next);
        }
    }

    @Test
    void anInterruptedRunIsNotDone() {
        CountingJob.BEFORE.set(number -> {
            if (number == 337) {
                Thread.currentThread().interrupt();
            }
        });
        try (var workplace = open()) {
            assertThatThrownBy(() -> workplace
                            .part(Launcher.class)
                            .run("counting", "counting-1", NO_SETTINGS))
                    .isInstanceOf(NotDoneException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        CountingJob.BEFORE.set(number -> {});
        try (var workplace = open()) {
            workplace.part(Launcher.class).run("counting", "counting-1", NO_SETTINGS);
            assertCountedOnce(workplace);
        }
    }

    private Workplace open() {
        return Workplace.open(Map.of("spring.datasource.url", url), CountingJob.class);
    }

    private static IntConsumer failAt(int bad) {
        return number -> {
            if (number == bad) {
                throw new IllegalStateException("number " + number);
            }
        };
    }

    private static void assertCountedOnce(Workplace workplace) {
        assertThat(count(workplace, "SELECT count(*) FROM counted")).isEqualTo(CountingJob.NUMBERS);
        assertThat(count(workplace, "SELECT sum(number) FROM counted")).isEqualTo(CountingJob.SUM);
    }

    private static long count(Workplace workplace, String query) {
        return workplace.part(JdbcClient.class).sql(query).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
