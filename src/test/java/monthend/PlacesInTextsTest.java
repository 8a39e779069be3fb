package monthend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever adds something is sent to files that are there. */
class PlacesInTextsTest {

    /** Such as a class, perhaps with its package, or a file by its name. */
    private static final Pattern PLACE =
            Pattern.compile("`([a-z/]*/?)([A-Z][A-Za-z]+|[a-z]+\\.(?:md|yaml))`");

    @Test
    void thePlacesNamedForAnAdditionAreThere() throws IOException {
        try (var found = Files.walk(Path.of("src"));
                var sample = Files.walk(Path.of("sample-data"))) {
            var files = Stream.concat(found, sample)
                    .map(file -> "/" + file.toString().replace('\\', '/').replace(".java", ""))
                    .collect(Collectors.toSet());
            var places = PLACE.matcher(Files.readString(Path.of("src/docs/extending.md")))
                    .results()
                    .map(place -> "/" + place.group(1) + place.group(2))
                    .toList();
            assertThat(places)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(place ->
                            assertThat(files).as(place).anyMatch(file -> file.endsWith(place)));
        }
    }
}
