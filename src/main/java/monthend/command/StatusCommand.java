package monthend.command;

import monthend.job.RunHistory;
import monthend.job.RunStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

/** Says which runs there are and where each of them is. */
@Command(
        name = "status",
        description = "Says which runs there are and where each of them is.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var runs = workplace.part(RunHistory.class).newestFirst();
            var out = spec.commandLine().getOut();
            runs.forEach(run -> out.println(line(run)));
            if (runs.isEmpty()) {
                out.println(
                        "There are no runs yet. To make one of the sample data: jobs/run monthly");
            }
            return ExitCode.DONE.code();
        }
    }

    private static String line(RunStatus run) {
        return run.run()
                + ": "
                + run.status()
                + run.step().map(step -> " at " + step).orElse("")
                + run.startedAt().map(at -> ", started " + MINUTE.format(at)).orElse("");
    }
}
