package monthend.job;

import monthend.job.Progress.StepTimes;
import monthend.report.run.ReportJson;
import monthend.report.run.ReportPage;
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

import java.util.List;

/** Writes the report of a run, for people and for programs. */
@Configuration(proxyBeanMethods = false)
class ReportStep {

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
            write(step, List.of());
        }

        /** With what the proof of the run has found to differ. */
        void write(StepExecution step, List<String> disagreements) {
            var run = Launcher.runOf(step.getJobParameters());
            var times = StepTimes.of(step.getJobExecution().getStepExecutions());
            var report = reports.of(run, disagreements, times);
            var folder = current.output(run);
            documents.record(
                    run,
                    folder.write(ReportJson.NAME, lines -> lines.accept(ReportJson.of(report))));
            documents.record(
                    run,
                    folder.write(ReportPage.NAME, lines -> lines.accept(ReportPage.of(report))));
        }
    }
}
