package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.HaltPoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * The two places where a kill would hurt most, each hit many times in a month of 2,000 accounts:
 * the transaction that gives the numbers, and the recovery of what a killed program left behind.
 * {@code -Dmonthend.postings=N} says how often each.
 */
@EnabledIfSystemProperty(named = "monthend.postings", matches = "[1-9][0-9]*")
class PostingCrashTest {

    private static final int KILLS = Integer.getInteger("monthend.postings", 0);
    private static final int SEED = Integer.getInteger("monthend.seed", 1);
    private static final int ACCOUNTS = 2_000;

    /** Of one month; then it is brought to its end, and another begins. */
    private static final int EACH_MONTH = 10;

    /** The points right before and right after the record of a killed program is mended. */
    private static final int BEFORE_RECOVERY = 3;

    /** As long as the numbers of so many invoices take at most. */
    private static final int POSTING_MILLIS = 120;

    @TempDir
    private Path folder;

    private int posting;
    private int recovery;

    @Test
    void v4AMonthThatIsKilledWhileItPostsAndWhileItRecoversHasEveryNumberOnce() throws Exception {
        var snapshot = FaultyMonth.many(ACCOUNTS).in(folder.resolve("snapshot"));
        var calm = new FaultyMonth(folder.resolve("calm"), snapshot);
        assertThat(calm.startReview().end().code()).isZero();
        assertThat(calm.post().code()).isZero();
        var files = calm.files();
        assertThat(files).hasSizeGreaterThan(ACCOUNTS);

        var random = new Random(SEED);
        for (var months = 1; posting < KILLS || recovery < KILLS; months++) {
            var month = new FaultyMonth(folder.resolve("month-" + months), snapshot);
            assertThat(month.startReview().end().code()).isZero();
            killWhileItPosts(month, random);
            var ended = month.post();
            assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
            assertThat(month.violations()).as("seed %d, month %d", SEED, months).isEmpty();
            assertThat(month.files()).as("seed %d, month %d", SEED, months).isEqualTo(files);
            month.forget();
            System.out.printf(
                    "%d months, %d kills while posting, %d while recovering%n",
                    months, posting, recovery);
        }
        System.out.printf(
                "a month of %,d accounts killed %d times while posting and %d times while"
                        + " recovering: all survived, rows lost 0, doubled 0, numbers missing 0,"
                        + " difference 0.00, hashes equal%n",
                ACCOUNTS, posting, recovery);
    }

    /** Until the numbers are given after all, or it has been killed often enough. */
    private void killWhileItPosts(FaultyMonth month, Random random) throws Exception {
        for (var kill = 0; kill < EACH_MONTH && !isPosted(month); kill++) {
            var former = lastPosting(month);
            var child = month.startPosting();
            awaitPosting(month, child, former);
            Thread.sleep(random.nextInt(POSTING_MILLIS));
            child.process().destroyForcibly();
            var killed = child.end().code() == HaltPoint.KILLED;
            posting += killed && lastPosting(month) > former ? 1 : 0;
            if (killed) {
                var halt = "-Dmonthend.halt=" + (BEFORE_RECOVERY + kill % 2);
                recovery += month.startPosting(halt).end().code() == HaltPoint.KILLED ? 1 : 0;
            }
        }
    }

    private static void awaitPosting(FaultyMonth month, ChildProgram.Started child, long former)
            throws InterruptedException {
        while (child.process().isAlive() && lastPosting(month) <= former) {
            Thread.sleep(2);
        }
    }

    /** The last time that the step which gives the numbers has begun and not ended; 0 for never. */
    private static long lastPosting(FaultyMonth month) {
        return month.database()
                .sql("select coalesce(max(step_execution_id), 0) from batch_step_execution"
                        + " where step_name = 'post' and end_time is null")
                .query(Long.class)
                .single();
    }

    private static boolean isPosted(FaultyMonth month) {
        return month.database()
                .sql("select posting_no is not null from run where run_id = :run")
                .params(Map.of("run", FaultyMonth.RUN))
                .query(Boolean.class)
                .single();
    }
}
