package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import monthend.job.ChildProgram.Ended;
import monthend.store.HaltPoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Faults happen to the program in a process of its own, on a real PostgreSQL: after each, the same
 * command goes on, and in the end the month is as if nothing had happened, to the byte.
 *
 * <p>A smoke part runs in every build. {@code mvn verify -Pcrash} runs all of it: {@code
 * monthend.faults} times as many. Faults are drawn by {@code -Dmonthend.seed=N}; a failure names
 * the seed that shows it alone.
 */
class FaultsCrashTest {

    /** How many programs race: eight, and fewer where the rest of the build waits. */
    private static final int PROGRAMS = Integer.getInteger("monthend.faults", 1) == 1 ? 4 : 8;

    /** How many of each; at least one. */
    private static final int FAULTS = Integer.getInteger("monthend.faults", 1);

    private static final int SEED = Integer.getInteger("monthend.seed", 1);

    @TempDir
    private static Path folder;

    private static Path snapshot;
    private static Map<String, String> calm;
    private static final List<String> FIGURES = new ArrayList<>();

    private int months;

    @BeforeAll
    static void undisturbed() throws Exception {
        snapshot = FaultyMonth.few().in(folder.resolve("snapshot"));
        var month = new FaultyMonth(folder.resolve("calm"), snapshot);
        month.finish();
        calm = month.files();
        assertThat(calm).hasSizeGreaterThan(12);
    }

    @AfterAll
    static void tell() {
        FIGURES.forEach(System.out::println);
    }

    private FaultyMonth month() {
        return new FaultyMonth(folder.resolve("month-" + ++months), snapshot);
    }

    private static void isAsIfNothingHadHappened(FaultyMonth month, String what)
            throws IOException {
        assertThat(month.violations()).as(what).isEmpty();
        assertThat(month.files()).as(what).isEqualTo(calm);
        month.forget();
    }

    private static void count(String fault, int injected) {
        FIGURES.add("%-32s injected %3d, survived %3d, rows lost 0, doubled 0, difference 0.00"
                .formatted(fault, injected, injected));
    }

    /** Halted at a point, gone on, halted at a later one, until it passes all of them. */
    @Test
    void v7AProgramKilledAtEachPointAndAgainInItsRecoveryWritesTheSameBytes() throws Exception {
        var step = Math.max(1, 50 / FAULTS);
        var killed = 0;
        var point = 1 + SEED % step;
        var passed = false;
        while (!passed) {
            var month = month();
            var ended = month.start("-Dmonthend.halt=" + point).end();
            passed = ended.code() != HaltPoint.KILLED;
            killed += passed ? 0 : 1;
            // In its recovery too: the first points are those of the start.
            var again = month.start("-Dmonthend.halt=" + (1 + point % 9)).end();
            killed += again.code() == HaltPoint.KILLED ? 1 : 0;
            month.finish();
            isAsIfNothingHadHappened(month, "halted at " + point);
            point += step;
        }
        count("killed at a named point", killed);
    }

    @Test
    void v7AProgramKilledAtAnyInstantWritesTheSameBytes() throws Exception {
        assumeTrue(FAULTS > 1, "with -Pcrash");
        var random = new Random(SEED);
        var killed = 0;
        for (var i = 0; i < FAULTS; i++) {
            var month = month();
            var child = month.start();
            Thread.sleep(1_000 + random.nextInt(2_500));
            child.process().destroyForcibly();
            killed += child.end().code() == HaltPoint.KILLED ? 1 : 0;
            month.finish();
            isAsIfNothingHadHappened(month, "seed " + SEED + ", kill " + i);
        }
        count("killed at any instant", killed);
    }

    @Test
    void aDatabaseThatDropsItsConnectionsEndsTheRunHonestlyAndItGoesOn() throws Exception {
        var random = new Random(SEED);
        var dropped = 0;
        for (var i = 0; i < FAULTS; i++) {
            var month = month();
            var child = month.start();
            Thread.sleep(1_200 + random.nextInt(1_800));
            dropped += month.database()
                                    .sql("select count(pg_terminate_backend(pid)) from"
                                            + " pg_stat_activity where datname ="
                                            + " current_database() and pid <>"
                                            + " pg_backend_pid()")
                                    .query(Long.class)
                                    .single()
                            > 0
                    ? 1
                    : 0;
            var ended = child.end();
            assertThat(ended.code()).as(ended.err()).isIn(0, 1, 3);
            isToldInSentences(ended);
            month.finish();
            isAsIfNothingHadHappened(month, "seed " + SEED + ", drop " + i);
        }
        count("connections dropped", dropped);
    }

    @Test
    void aProgramThatIsAskedToEndDoesNotClaimSuccessAndGoesOn() throws Exception {
        assumeTrue(FAULTS > 1, "with -Pcrash; the launcher's own test has one in every build");
        var random = new Random(SEED);
        var asked = 0;
        for (var i = 0; i < FAULTS; i++) {
            var month = month();
            var child = month.start();
            Thread.sleep(1_000 + random.nextInt(2_000));
            asked += child.process().isAlive() ? 1 : 0;
            child.process().destroy();
            isToldInSentences(child.end());
            month.finish();
            isAsIfNothingHadHappened(month, "seed " + SEED + ", SIGTERM " + i);
        }
        count("SIGTERM", asked);
    }

    /** Files of the run are cut off at so many kilobytes, as on a disk that is full. */
    @Test
    void aFullDiskLeavesNoShortFileAndTheRunGoesOn() throws Exception {
        var injected = 0;
        for (var kilobytes : new int[] {8, 20, 40}) {
            var month = month();
            var ended = month.startAfter("ulimit -f " + kilobytes).end();
            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(1);
            isToldInSentences(ended);
            injected++;
            month.finish();
            isAsIfNothingHadHappened(month, "full at " + kilobytes + " kB");
            if (FAULTS == 1) {
                break;
            }
        }
        count("disk full", injected);
    }

    /** V9: one runs, or has run; the others are told who does. */
    @Test
    void v9ProgramsThatAreStartedAtOnceRunTheMonthOnce() throws Exception {
        var races = Integer.getInteger("monthend.races", 1);
        for (var i = 0; i < races; i++) {
            var month = month();
            var children = new ArrayList<ChildProgram.Started>();
            for (var child = 0; child < PROGRAMS; child++) {
                children.add(month.start());
            }
            for (var child : children) {
                var ended = child.end();
                assertThat(ended.code()).as(ended.out() + ended.err()).isIn(0, 1, 3);
                if (ended.code() == 1) {
                    assertThat(ended.err())
                            .containsAnyOf("is running: ", "Another run has just ended.");
                }
            }
            month.finish();
            isAsIfNothingHadHappened(month, "race " + i);
        }
        count(PROGRAMS + " programs at once", races);
    }

    @Test
    void v7ZonesAndLocalesChangeNothing() throws Exception {
        var worlds = List.of(
                List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr"),
                List.of("-Duser.timezone=Pacific/Pago_Pago", "-Duser.language=ar"),
                List.of("-Duser.timezone=UTC", "-Duser.language=nb", "-Duser.country=NO"));
        for (var world : worlds.subList(0, Math.min(worlds.size(), FAULTS))) {
            var month = month();
            var ended = month.start(world.toArray(String[]::new)).end();
            assertThat(ended.code()).as(ended.err()).isEqualTo(3);
            isAsIfNothingHadHappened(month, world.toString());
        }
        count("zones and locales", Math.min(worlds.size(), FAULTS));
    }

    /** Business keys alone must be enough to go on, wherever the run is. */
    @Test
    void aRunGoesOnThoughTheRecordOfItsStepsIsGone() throws Exception {
        var drafted = month();
        assertThat(drafted.startReview().end().code()).isZero();
        forgetSteps(drafted);
        var posted = drafted.post();
        assertThat(posted.code()).as(posted.out() + posted.err()).isEqualTo(3);
        isAsIfNothingHadHappened(drafted, "emptied after the draft");

        var points = FAULTS == 1 ? List.of(12, 40) : List.of(5, 12, 20, 25, 30, 40, 50, 60, 70);
        for (var point : points) {
            var month = month();
            month.start("-Dmonthend.halt=" + point).end();
            forgetSteps(month);
            month.finish();
            isAsIfNothingHadHappened(month, "emptied after point " + point);
        }
        count("record of the steps emptied", 1 + points.size());
    }

    private static void forgetSteps(FaultyMonth month) {
        month.database()
                .sql("truncate batch_job_instance, batch_job_execution,"
                        + " batch_job_execution_params, batch_job_execution_context,"
                        + " batch_step_execution, batch_step_execution_context cascade")
                .update();
    }

    private static void isToldInSentences(Ended ended) {
        assertThat(ended.err()).doesNotContain("\tat ", "Exception in thread", "NullPointer");
    }
}
