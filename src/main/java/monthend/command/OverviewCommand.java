package monthend.command;

import monthend.report.OverviewText;
import monthend.store.Overviews;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Says what an account has, what it costs, and what is used, invoiced and left. */
@Command(
        name = "overview",
        description = {
            "Says what an account has: plans, licences, prices, use, invoices, credit.",
            "As of its last posted month, with what is left of what its licences include."
        },
        mixinStandardHelpOptions = true)
final class OverviewCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "its number")
    private String account = "";

    @Option(names = "--json", description = "for other programs")
    private boolean json;

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var overview = workplace.part(Overviews.class).of(account);
            var out = spec.commandLine().getOut();
            out.print(json ? Json.of(overview) + "\n" : OverviewText.of(overview));
            out.flush();
            return ExitCode.DONE.code();
        }
    }
}
