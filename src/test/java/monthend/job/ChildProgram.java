package monthend.job;

import monthend.Monthend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as an operator starts it, on a database of the tests. */
final class ChildProgram {

    private static final long ENDS_WITHIN_MINUTES = 3;

    private final Map<String, String> environment;
    private final Path folder;

    private ChildProgram(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /** On a database that is there. */
    static ChildProgram on(String databaseUrl, Path folder) {
        return new ChildProgram(
                Map.of(
                        "SPRING_DATASOURCE_URL", databaseUrl,
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres"),
                folder);
    }

    /** On the server that it starts itself, in the folder {@code data}. */
    static ChildProgram withItsOwnServer(Path folder) {
        return new ChildProgram(Map.of(), folder);
    }

    /** What it answered, and what it said to the operator. */
    record Ended(int code, String out, String err) {}

    /** Started with words and Java's options; to be waited for. */
    final class Started {

        private final Process process;
        private final Path out;
        private final Path err;

        private Started(List<String> command) throws IOException {
            Files.createDirectories(folder);
            out = Files.createTempFile(folder, "out", ".txt");
            err = Files.createTempFile(folder, "err", ".txt");
            var builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        }

        Process process() {
            return process;
        }

        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("it does not end: " + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    Started start(List<String> options, String... words) throws IOException {
        return new Started(command(options, words));
    }

    /** In a shell that first does something, such as setting a limit. */
    Started startAfter(String shell, String... words) throws IOException {
        var quoted = command(List.of(), words).stream()
                .map(word -> "'" + word + "'")
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        return new Started(List.of("/bin/bash", "-c", shell + "; exec " + quoted));
    }

    private List<String> command(List<String> options, String... words) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp", absolute(System.getProperty("java.class.path")), Monthend.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "--out", folder.resolve("out").toString(),
                "--data", folder.resolve("data").toString()));
        return command;
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }
}
