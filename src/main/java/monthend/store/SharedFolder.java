package monthend.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The programs that use one server folder at the same time: one at a time comes or goes, and the
 * last to go knows that it is the last.
 *
 * <p>Both are locks of the operating system, on two empty files beside the folder, so a program
 * that is killed has left.
 */
final class SharedFolder {

    private final FileChannel gate;
    private final FileChannel users;

    SharedFolder(Path folder) throws IOException {
        gate = open(Path.of(folder + ".gate"));
        users = open(Path.of(folder + ".users"));
    }

    /** Waits until no other program comes or goes; closing it opens the gate again. */
    FileLock passGate() throws IOException {
        return gate.lock();
    }

    /** Joins the users; held until the program ends or {@link #leaveLast}. */
    FileLock join() throws IOException {
        return users.lock(0, Long.MAX_VALUE, true);
    }

    /** Leaves the users, inside the gate: whether nobody is left. */
    boolean leaveLast(FileLock joined) throws IOException {
        joined.release();
        try (var alone = users.tryLock()) {
            return alone != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
