package monthend.command;

import monthend.check.RunKind;
import monthend.check.RunState;
import monthend.job.Progress;
import monthend.job.Progress.Standing;
import monthend.report.run.RunReport.StepTime;
import monthend.store.LiveRun;
import monthend.store.RunLocks;
import monthend.store.RunRecords;
import monthend.store.RunRecords.RunRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Says which runs there are, what is running now, and what waits for somebody. */
@Command(
        name = "status",
        description =
                "Says what is running and how far it is, what waits for review, and what has run.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "for other programs")
    private boolean json;

    /** What there is to say, for other programs. */
    record Status(Optional<LiveRun> live, Optional<Standing> step, List<RunRecord> runs) {}

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var live = workplace.part(RunLocks.class).now();
            var status = new Status(
                    live,
                    live.flatMap(holder -> workplace.part(Progress.class).now()),
                    workplace.part(RunRecords.class).newestFirst());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(status));
            } else {
                lines(status).forEach(out::println);
            }
            return ExitCode.DONE.code();
        }
    }

    static List<String> lines(Status status) {
        var lines = new ArrayList<String>();
        status.live().ifPresent(live -> lines.addAll(live(live, status.step())));
        if (status.live().isEmpty()) {
            status.runs().stream()
                    .filter(run -> run.state() != RunState.DELIVERED)
                    .findFirst()
                    .ifPresent(run -> lines.addAll(open(run)));
        }
        lines.addAll(runs(status.runs()));
        return lines;
    }

    private static List<String> runs(List<RunRecord> runs) {
        if (runs.isEmpty()) {
            return List.of(
                    "There are no runs yet. To make one of the sample data: jobs/run monthly");
        }
        var lines = new ArrayList<String>();
        lines.add("Runs, the newest first:");
        runs.forEach(run -> lines.addAll(Words.wrapped(line(run), "    ")));
        lines.add("What a run came to stands in its report.html. To check all that is posted:");
        lines.add("  jobs/run verify");
        return lines;
    }

    private static List<String> live(LiveRun live, Optional<Standing> step) {
        var lines = new ArrayList<>(Words.wrapped(
                "Running now: " + live.what() + ", started by " + live.byUser() + " on "
                        + live.onHost() + " at " + minute(live.startedAt()) + " (process "
                        + live.processId() + ").",
                "  "));
        step.ifPresent(at -> lines.add("  " + progress(at)));
        return lines;
    }

    /** {@code rate payers: 1,200 of 20,000, 2,000/s, about 9 s left}. */
    static String progress(Standing at) {
        var took = Duration.between(at.since(), LocalDateTime.now(ZoneId.systemDefault()));
        return Words.step(at.step())
                + (at.total() == 0
                        ? ", for " + Words.time(took)
                        : ": " + Words.number(at.done()) + " of " + Words.number(at.total())
                                + rate(at, took.toMillis()));
    }

    /** {@code rate payers: 1,200 in 0.6 s, 2,000/s}. */
    static String done(StepTime step) {
        var millis = step.took().toMillis();
        return Words.step(step.step()) + ": "
                + (step.items() == 0 ? "done" : Words.number(step.items()))
                + " in " + Words.exactTime(step.took())
                + (step.items() == 0 || millis == 0
                        ? ""
                        : ", " + Words.number(step.items() * 1000 / millis) + "/s");
    }

    private static String rate(Standing at, long millis) {
        if (at.done() == 0 || millis <= 0) {
            return "";
        }
        var left = Duration.ofMillis((at.total() - at.done()) * millis / at.done());
        return ", " + Words.number(at.done() * 1000 / millis) + "/s, about " + Words.time(left)
                + " left";
    }

    /** A run that is neither done nor thrown away: what to do with it. */
    private static List<String> open(RunRecord run) {
        return run.state() == RunState.DRAFT && run.waitsForReview()
                ? List.of(
                        "Waits for review: " + run.id() + ". Look at its report.html, then",
                        "  jobs/run post " + run.id() + "    or    jobs/run discard " + run.id())
                : List.of(
                        "Not finished: " + run.id() + " is " + run.state().code()
                                + ", and nothing is running.",
                        "  Start it again with the words that began it: it goes on where it was.");
    }

    private static String line(RunRecord run) {
        return "  " + run.id() + ": " + state(run) + ", " + Words.count(run.documents(), "document")
                + (run.heldPayers() == 0
                        ? ""
                        : ", " + Words.count(run.heldPayers(), "account") + " held");
    }

    private static String state(RunRecord run) {
        return run.postedAt()
                .map(at -> "posted " + minute(at) + " by " + run.postedBy().orElse(""))
                .orElseGet(() -> (run.kind() == RunKind.CREDIT ? "begun " : "drafted ")
                        + minute(run.begunAt()) + " by " + run.begunBy());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }
}
