package monthend.command;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import monthend.check.RunSummary;
import monthend.check.RunSummary.Sum;
import monthend.job.Answer;
import monthend.report.run.RunReport.StepTime;
import monthend.store.OutputFolder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The figures of the last run as a text file for Prometheus, whose node exporter picks such files
 * up. Written whole or not at all; amounts are in units of their currency.
 *
 * @param command that was given, such as {@code monthly}
 */
record RunMetrics(String command, Path file) {

    void failed(ExitCode code) {
        var registry = registry();
        ended(registry, code);
        write(registry);
    }

    void done(Answer answer, List<StepTime> steps) {
        var registry = registry();
        ended(registry, ExitCode.of(answer));
        var run =
                Tags.of("run", answer.run().id(), "state", answer.run().state().code());
        figures(registry, run, answer.summary());
        answer.summary().sums().forEach(sum -> amounts(registry, run, sum));
        steps.forEach(step -> time(registry, run.and("step", step.step()), step));
        write(registry);
    }

    private void ended(PrometheusMeterRegistry registry, ExitCode code) {
        var what = Tags.of("command", command);
        gauge(registry, "monthend.exit.code", what, code.code());
        gauge(
                registry,
                "monthend.ended.timestamp.seconds",
                what,
                Clock.systemUTC().instant().getEpochSecond());
    }

    private static void figures(PrometheusMeterRegistry registry, Tags run, RunSummary summary) {
        gauge(registry, "monthend.accounts", run, summary.accounts());
        gauge(registry, "monthend.usage.rows", run, summary.usageRows());
        gauge(registry, "monthend.invoices", run, summary.invoices());
        gauge(registry, "monthend.credit.notes", run, summary.creditNotes());
        gauge(registry, "monthend.held.accounts", run, summary.heldPayers());
        gauge(registry, "monthend.rejected.rows", run, summary.rejectedRows());
        gauge(registry, "monthend.differences", run, summary.differences());
    }

    private static void amounts(PrometheusMeterRegistry registry, Tags run, Sum sum) {
        var of = run.and(
                "seller",
                sum.seller(),
                "currency",
                sum.net().getCurrencyUnit().getCode(),
                "type",
                sum.type().name().toLowerCase(Locale.ROOT));
        gauge(registry, "monthend.documents", of, sum.documents());
        gauge(registry, "monthend.net", of, sum.net().getAmount());
        gauge(registry, "monthend.vat", of, sum.vat().getAmount());
        gauge(registry, "monthend.payable", of, sum.payable().getAmount());
    }

    private static void time(PrometheusMeterRegistry registry, Tags of, StepTime step) {
        gauge(registry, "monthend.step.millis", of, step.took().toMillis());
        gauge(registry, "monthend.step.items", of, step.items());
    }

    private static void gauge(
            PrometheusMeterRegistry registry, String name, Tags tags, Number value) {
        Gauge.builder(name, () -> value).tags(tags).register(registry);
    }

    private static PrometheusMeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    private void write(PrometheusMeterRegistry registry) {
        var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
        new OutputFolder(Objects.requireNonNull(file.getParent()))
                .write(file.getFileName().toString(), text);
    }
}
