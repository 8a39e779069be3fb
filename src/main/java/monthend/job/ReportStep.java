package monthend.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import monthend.report.run.ReportJson;
import monthend.report.run.ReportPage;
import monthend.report.run.RunReport.StepTime;
import monthend.store.Documents;
import monthend.store.RunReports;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the report of a run, for people and for programs. */
@Configuration(proxyBeanMethods = false)
class ReportStep {

    /** How a range of a step is called: after the step. */
    private static final String RANGE = ".range";

    @Bean
    Step writeReport(
            JobRepository repository, PlatformTransactionManager transactions, Reporting reports) {
        return new StepBuilder("writeReport", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            var step = contribution.getStepExecution();
                            reports.write(step);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Where figures come from and where the report is written. */
    @Component
    record Reporting(RunReports reports, Documents documents, CurrentRuns current) {

        /** As the run stands at a step: posted, or as it would be posted. */
        void write(StepExecution step) {
            var run = Launcher.runOf(step.getJobParameters());
            var report = reports.of(run, times(step.getJobExecution().getStepExecutions()));
            var folder = current.output(run);
            documents.record(
                    run,
                    folder.write(ReportJson.NAME, lines -> lines.accept(ReportJson.of(report))));
            documents.record(
                    run,
                    folder.write(ReportPage.NAME, lines -> lines.accept(ReportPage.of(report))));
        }
    }

    /** Steps that have ended, in the order of their beginning, with what their ranges have done. */
    private static List<StepTime> times(Collection<StepExecution> executions) {
        Map<String, Long> items = executions.stream()
                .filter(step -> step.getStepName().contains(RANGE))
                .collect(groupingBy(ReportStep::whole, summingLong(StepExecution::getWriteCount)));
        return executions.stream()
                .filter(step -> !step.getStepName().contains(RANGE))
                .filter(step -> step.getEndTime() != null && step.getStartTime() != null)
                .sorted(Comparator.comparing(StepExecution::getStartTime))
                .map(step -> new StepTime(
                        step.getStepName(), took(step), items.getOrDefault(step.getStepName(), 0L)))
                .toList();
    }

    private static String whole(StepExecution range) {
        var name = range.getStepName();
        return name.substring(0, name.indexOf(RANGE));
    }

    private static Duration took(StepExecution step) {
        return Duration.between(
                Objects.requireNonNull(step.getStartTime()),
                Objects.requireNonNull(step.getEndTime()));
    }
}
