package monthend.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes a month: from the snapshot to posted invoices and their documents. Safe to kill. */
@Configuration(proxyBeanMethods = false)
class MonthlyJob {

    static final String NAME = "monthly";

    @Bean
    Job monthly(
            JobRepository repository,
            RunSteps steps,
            Step ratePayers,
            Step checkDrafts,
            Step writeDocuments) {
        return new JobBuilder(NAME, repository)
                .start(steps.readSnapshot()) // rows in, rejects and duplicates kept
                .next(steps.checkRows()) // ids, references, timelines; wrong rows out
                .next(ratePayers) // charges, drafts, holds, where each row ended
                .next(steps.closeRating()) // what no payer's rating has seen; limits
                .next(checkDrafts) // e-invoices officially valid, or held
                .next(steps.proveDraft()) // it adds up, or nothing is numbered
                .next(steps.review()) // with --review it stops here until `post`
                .next(steps.post()) // numbers, credit, one writer
                .next(writeDocuments) // PDF and e-invoice; in partitions
                .next(steps.deliver()) // manifest, held, rejected, refunds, differences
                .next(steps.reconcile()) // every row, cent and file accounted for, or it fails
                .build();
    }
}
