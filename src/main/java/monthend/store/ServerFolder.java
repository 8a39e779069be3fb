package monthend.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The data folder of a PostgreSQL server, and what it says about the server that runs in it: a
 * running one keeps {@code postmaster.pid} there, and one that was killed leaves it behind.
 */
record ServerFolder(Path path) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int LINES = 4;

    /** Whose folder it is; empty if it cannot be seen. */
    static Optional<String> owner(Path path) {
        try {
            return Optional.of(Files.getOwner(path).getName());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The process that runs in this folder; one that merely has the same number is none. */
    Optional<ProcessHandle> process() {
        return lines().filter(lines -> lines.size() >= LINES)
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())))
                .filter(ProcessHandle::isAlive)
                .filter(this::isServerOfThisFolder);
    }

    /** Whether a server runs here, or one was killed. */
    boolean isTaken() {
        return Files.exists(pidFile());
    }

    /** The port that the running server listens on. */
    int port() {
        return lines().map(lines -> Integer.parseInt(lines.get(PORT_LINE).strip()))
                .orElseThrow(() -> new IllegalStateException("no server runs in " + path));
    }

    /** A server refuses to start beside the file of another, so that of a dead one goes. */
    void forgetDeadServer() throws IOException {
        Files.deleteIfExists(pidFile());
    }

    private boolean isServerOfThisFolder(ProcessHandle process) {
        var info = process.info();
        var isPostgres = info.command().map(Path::of).map(Path::getFileName);
        var mentionsFolder = info.arguments().map(List::of).map(this::mentionsThisFolder);
        return isPostgres.filter(Path.of("postgres")::equals).isPresent()
                && mentionsFolder.orElse(true);
    }

    private boolean mentionsThisFolder(List<String> arguments) {
        return arguments.contains(path.toString());
    }

    private Optional<List<String>> lines() {
        try {
            return Files.exists(pidFile())
                    ? Optional.of(Files.readAllLines(pidFile()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " cannot be read", e);
        }
    }

    private Path pidFile() {
        return path.resolve("postmaster.pid");
    }
}
