package monthend.job;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a screen: what it makes of a page. Where there is none, nobody looks. */
final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Pattern SAID = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final String ASKED = """
        <script>
        addEventListener('load', () => {
          const root = document.documentElement;
          document.title = [root.scrollWidth, innerWidth,
            getComputedStyle(document.body).backgroundColor,
            [...document.querySelectorAll('section')].map(s => s.id).join(' '),
            window.errors || 0,
            [...document.querySelectorAll('.scroll')]
              .filter(box => box.scrollWidth > box.clientWidth + 1).length,
            [...document.querySelectorAll('thead th')]
              .filter(heading => !heading.textContent.trim()).length].join('|');
        });
        </script>
        """;

    private Browser() {}

    /**
     * What the page says of itself once it is laid out.
     *
     * @param wideTables tables that have to be scrolled sideways
     */
    record Look(
            int pageWidth,
            int windowWidth,
            String background,
            String sections,
            int errors,
            int wideTables,
            int namelessColumns) {}

    static Look look(Path page, int width, String... options)
            throws IOException, InterruptedException {
        var chromium = find();
        assumeTrue(chromium.isPresent(), "no Chromium here: apt-get install chromium");
        var folder = Files.createTempDirectory("browser");
        try {
            Files.writeString(
                    folder.resolve("page.html"),
                    Files.readString(page)
                            .replace(
                                    "<head>",
                                    "<head><script>window.errors = 0;"
                                            + "onerror = () => { window.errors++; };</script>")
                            .replace("</body>", ASKED + "</body>"));
            return answer(run(command(chromium.get(), folder, width, options), folder));
        } finally {
            delete(folder);
        }
    }

    /** Its own processes may write for a moment after it has answered. */
    private static void delete(Path folder) throws IOException, InterruptedException {
        for (var again = 20; true; again--) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                return;
            } catch (IOException e) {
                if (again == 0) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static List<String> command(Path chromium, Path folder, int width, String... options) {
        var command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + ",900",
                "--dump-dom"));
        command.addAll(List.of(options));
        return command;
    }

    private static String run(List<String> command, Path folder)
            throws IOException, InterruptedException {
        command.add(folder.resolve("page.html").toUri().toString());
        var out = folder.resolve("dom.html");
        var builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", folder.toString());
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Chromium does not answer");
        }
        return Files.readString(out, UTF_8);
    }

    private static Look answer(String dom) {
        var said = SAID.matcher(dom);
        if (!said.find()) {
            throw new IllegalStateException("the page says nothing: " + dom);
        }
        var words = said.group(1).split("\\|", -1);
        return new Look(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                words[2],
                words[3],
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
