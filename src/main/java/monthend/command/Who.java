package monthend.command;

import monthend.store.Runs.Signature;

import picocli.CommandLine.Option;

import java.time.Clock;

/** Who does something, as it stands on record (P6). */
final class Who {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "who does it, on record (default: the user of the system)")
    private String by = System.getProperty("user.name");

    String by() {
        return by;
    }

    /** Signed now, with the reason that is given. */
    Signature because(String reason) {
        return new Signature(by, Clock.systemUTC().instant(), reason);
    }
}
