package monthend.command;

import monthend.report.ExplanationText;
import monthend.report.InvoiceExplanation;
import monthend.store.Explanations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Says where each amount of a posted invoice comes from. */
@Command(
        name = "explain",
        description = {
            "Says where each amount of a posted invoice comes from, down to the input rows.",
            "With the price and the rule, as they were when it was posted."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "of the invoice")
    private String number = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LINE",
            description = "one of its lines (default: all)")
    private Optional<Integer> line = Optional.empty();

    @Option(names = "--json", description = "for other programs")
    private boolean json;

    @Override
    public Integer call() {
        try (var workplace = Workplace.open(places)) {
            var explained = explained(workplace.part(Explanations.class));
            var out = spec.commandLine().getOut();
            out.print(json ? Json.of(explained) + "\n" : ExplanationText.of(explained));
            out.flush();
            return ExitCode.DONE.code();
        }
    }

    private InvoiceExplanation explained(Explanations explanations) {
        return line.map(asked -> explanations.of(number, asked))
                .orElseGet(() -> explanations.of(number));
    }
}
