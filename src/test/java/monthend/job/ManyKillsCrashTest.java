package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.HaltPoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A month of 2,000 accounts is killed at any instant, started again, killed again, until it is
 * done; then it is as if nothing had happened, to the byte. {@code -Dmonthend.kills=N} says how
 * often.
 */
@EnabledIfSystemProperty(named = "monthend.kills", matches = "[1-9][0-9]*")
class ManyKillsCrashTest {

    private static final int KILLS = Integer.getInteger("monthend.kills", 0);
    private static final int SEED = Integer.getInteger("monthend.seed", 1);
    private static final int ACCOUNTS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void v7AMonthThatIsKilledAgainAndAgainIsTheSameToTheByte() throws Exception {
        var snapshot = FaultyMonth.many(ACCOUNTS).in(folder.resolve("snapshot"));
        var calm = new FaultyMonth(folder.resolve("calm"), snapshot);
        var begun = System.nanoTime();
        calm.finish();
        var undisturbedMillis = (System.nanoTime() - begun) / 1_000_000;
        var files = calm.files();
        assertThat(files).hasSizeGreaterThan(ACCOUNTS);

        var random = new Random(SEED);
        var where = new TreeMap<String, Integer>();
        var kills = 0;
        for (var months = 1; kills < KILLS; months++) {
            var month = new FaultyMonth(folder.resolve("month-" + months), snapshot);
            kills += killUntilItIsDone(month, random, where, undisturbedMillis);
            month.finish();
            assertThat(month.violations()).as("seed %d, month %d", SEED, months).isEmpty();
            assertThat(month.files()).as("seed %d, month %d", SEED, months).isEqualTo(files);
            month.forget();
            System.out.println(months + " months, " + kills + " kills, in " + where);
        }
        System.out.printf(
                "%d kills of a month of %,d accounts: survived %d, rows lost 0, doubled 0,"
                        + " difference 0.00, hashes equal; by step %s%n",
                kills, ACCOUNTS, kills, where);
    }

    /** Each start is given less time than the whole takes, so that most of them are cut off. */
    private static int killUntilItIsDone(
            FaultyMonth month, Random random, Map<String, Integer> where, long undisturbedMillis)
            throws Exception {
        var kills = 0;
        while (kills < 12) {
            var child = month.start();
            Thread.sleep(1_200 + random.nextInt((int) (undisturbedMillis * 7 / 10)));
            child.process().destroyForcibly();
            if (child.end().code() != HaltPoint.KILLED) {
                return kills;
            }
            kills++;
            where.merge(stepOf(month), 1, Integer::sum);
        }
        return kills;
    }

    private static String stepOf(FaultyMonth month) {
        return month.database()
                .sql("select coalesce((select replace(step_name, '.range', '')"
                        + " from batch_step_execution where end_time is null"
                        + " order by step_execution_id desc limit 1), 'between steps')")
                .query(String.class)
                .single()
                .replaceAll(":.*", "");
    }
}
