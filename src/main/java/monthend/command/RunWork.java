package monthend.command;

import monthend.job.Answer;
import monthend.job.Progress;

import picocli.CommandLine;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has a run worked on: opens the workplace, tells how far it is, says how it went, and leaves its
 * figures for those who watch runs, also where it fails.
 *
 * @param metrics where the figures go; empty for the data folder
 */
record RunWork(Places places, Optional<Path> metrics, CommandLine line) {

    /** Answers the exit code. */
    int run(Map<String, Object> settings, Function<Workplace, Answer> work) {
        try (var workplace = Workplace.open(places, settings)) {
            return run(workplace, work);
        } catch (RuntimeException failure) {
            leave(figures -> figures.failed(Failures.code(failure)));
            throw failure;
        }
    }

    private int run(Workplace workplace, Function<Workplace, Answer> work) {
        var progress = workplace.part(Progress.class);
        var answer = told(progress, workplace, work);
        Answers.lines(answer).forEach(line.getOut()::println);
        leave(figures -> figures.done(answer, progress.times(answer.run().id())));
        return ExitCode.of(answer).code();
    }

    private static Answer told(
            Progress progress, Workplace workplace, Function<Workplace, Answer> work) {
        var teller = new ProgressTeller(progress, System.err, ProgressTeller.Shape.here());
        try {
            return work.apply(workplace);
        } finally {
            teller.close();
        }
    }

    /** Figures that cannot be written change nothing of how the run went. */
    private void leave(Consumer<RunMetrics> told) {
        try {
            told.accept(figures());
        } catch (UncheckedIOException e) {
            Words.print(
                    line.getErr(),
                    "The figures for those who watch runs are not written: " + e.getMessage()
                            + ". The run itself is as told here.");
        }
    }

    private RunMetrics figures() {
        return new RunMetrics(
                line.getCommandName(),
                metrics.map(Path::toAbsolutePath)
                        .orElseGet(() -> places.data().resolve("metrics/monthend.prom")));
    }
}
