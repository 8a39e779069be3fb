package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import monthend.catalog.UnreadableInputException;
import monthend.check.RefusedException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whatever an operator does, in whatever order: each command does what it says or is refused in a
 * sentence; afterwards everything that is posted holds (V1 to V8); and the same command again
 * changes nothing.
 *
 * <p>Commands, months, accounts, numbers, snapshots and dates are drawn by a seed. {@code
 * -Dmonthend.sequences=N} draws more of them, {@code -Dmonthend.seed=N} begins with another one;
 * a failure names the seed that shows it alone.
 */
class RandomCommandsDbTest {

    private static final int SEQUENCES = Integer.getInteger("monthend.sequences", 5);
    private static final int FIRST_SEED = Integer.getInteger("monthend.seed", 1);
    private static final int COMMANDS = 10;

    @TempDir
    private static Path folder;

    private static MonthWorkplace workplace;

    @BeforeAll
    static void open() {
        workplace = MonthWorkplace.reusable(folder);
    }

    @AfterAll
    static void close() {
        workplace.close();
    }

    @Test
    void p1p3p6CommandsInAnyOrderNeverBreakWhatIsPosted() throws IOException {
        var done = 0;
        for (var seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            done += sequence(seed);
        }
        // Not all of it may be refused: something must have been done.
        assertThat(done).isGreaterThan(SEQUENCES * COMMANDS / 4);
    }

    /** How many of the commands did something. */
    private static int sequence(int seed) throws IOException {
        var at = folder.resolve("seed-" + seed);
        var commands = new RandomCommands(workplace.emptied(at), at, new Random(seed));
        var told = new ArrayList<String>();
        var done = 0;
        for (var i = 0; i < COMMANDS; i++) {
            var command = commands.next();
            told.add(command.words());
            done += execute(seed, command, told) ? 1 : 0;
        }
        FileSystemUtils.deleteRecursively(at);
        return done;
    }

    private static boolean execute(int seed, RandomCommands.Command command, List<String> told) {
        var done = holds(seed, command, told);
        var after = command.place().posted();
        told.add("again: " + command.words());
        holds(seed, command, told);
        if (done) {
            assertThat(command.place().posted())
                    .as("seed %d: %s", seed, String.join("; ", told))
                    .isEqualTo(after);
        }
        return done;
    }

    /** Whether it was done; refused is right too, anything else is not. */
    private static boolean holds(int seed, RandomCommands.Command command, List<String> told) {
        try {
            command.work().run();
            assertThat(command.place().violations())
                    .as("seed %d: %s", seed, String.join("; ", told))
                    .isEmpty();
            return true;
        } catch (RefusedException | UnreadableInputException | NotDoneException refused) {
            if (refused.getCause() != null) {
                fail("seed " + seed + ": " + String.join("; ", told), refused);
            }
            return false;
        } catch (RuntimeException bug) {
            return fail("seed " + seed + ": " + String.join("; ", told), bug);
        }
    }
}
