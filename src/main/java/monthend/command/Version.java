package monthend.command;

import monthend.store.Hashes;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The version that was built, from the jar's manifest, and the first digits of the jar's own hash:
 * a program that was built from other sources is another version, whatever it calls itself.
 */
final class Version implements IVersionProvider {

    private static final int DIGITS = 12;

    @Override
    public String[] getVersion() {
        return new String[] {ofProgram()};
    }

    /** As runs have it on record. */
    static String ofProgram() {
        var built = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return "Monthend " + built.orElse("from sources")
                + hash().map(h -> " " + h).orElse("");
    }

    private static Optional<String> hash() {
        try {
            var place = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place)
                    ? Optional.of(Hashes.sha256(Files.readAllBytes(place)).substring(0, DIGITS))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }
}
