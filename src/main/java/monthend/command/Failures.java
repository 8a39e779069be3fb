package monthend.command;

import static java.util.Objects.requireNonNullElse;

import monthend.catalog.UnreadableInputException;
import monthend.check.RefusedException;
import monthend.job.NotDoneException;
import monthend.store.NoDatabaseException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong, in one sentence for the operator; the rest of the story goes to the log. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Words that cannot be read; with a guess, where one comes to mind. */
    static int wrongWords(ParameterException wrong, String[] words) {
        var line = wrong.getCommandLine();
        Words.print(
                line.getErr(),
                sentence(requireNonNullElse(wrong.getMessage(), "Wrong words")) + guess(wrong)
                        + " See jobs/run --help.");
        return ExitCode.WRONG_USE.code();
    }

    /** Something that failed while the command worked. */
    static int tell(Exception failure, CommandLine line, ParseResult words) {
        var foreseen = foreseen(failure);
        var log = Workplace.log();
        log.ifPresent(file -> LOG.error("{} failed", line.getCommandName(), failure));
        Words.print(
                line.getErr(),
                foreseen.map(Throwable::getMessage).orElseGet(() -> bug(failure, log)));
        return code(failure).code();
    }

    static ExitCode code(Throwable failure) {
        return foreseen(failure)
                .filter(known -> !(known instanceof NotDoneException))
                .filter(known -> !(known instanceof NoDatabaseException))
                .map(known -> ExitCode.WRONG_USE)
                .orElse(ExitCode.FAILED);
    }

    private static Optional<Throwable> foreseen(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof UnreadableInputException
                        || cause instanceof RefusedException
                        || cause instanceof NoDatabaseException
                        || cause instanceof NotDoneException)
                .findFirst();
    }

    private static String bug(Throwable failure, Optional<Path> log) {
        var deepest = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        var where = log.map(file -> " The whole story is in " + file + ".").orElse("");
        if (deepest instanceof ConnectException || deepest instanceof UnknownHostException) {
            return "The database does not answer (" + deepest.getMessage() + "). Look whether it"
                    + " runs, and at SPRING_DATASOURCE_URL; then start the same command again."
                    + where;
        }
        if (causes(failure).anyMatch(NoDatabaseException::isBrokenOff)) {
            return "The database has broken off (" + words(deepest) + "). What was done is kept:"
                    + " when it runs again, start the same command again, and it goes on from"
                    + " there." + where;
        }
        return sentence("Monthend failed: " + deepest.getMessage()) + where;
    }

    private static String words(Throwable failure) {
        return oneLine(
                requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String guess(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return " Did you mean " + String.join(" or ", nearest(unmatched)) + "?";
        }
        return "";
    }

    private static List<String> nearest(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream().limit(2).toList();
    }

    private static String sentence(String message) {
        var words = oneLine(message);
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }
}
