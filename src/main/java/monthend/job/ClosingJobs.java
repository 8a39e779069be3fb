package monthend.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Close a month, or bill the yearly settlement: from the snapshot to posted invoices and their
 * documents; or correct one that is posted. Safe to kill and start again at any moment.
 *
 * <p>All take the same steps; what is due in each follows from what it closes (U5), and for whom
 * and from which rows it is worked out from what it is for.
 */
@Configuration(proxyBeanMethods = false)
class ClosingJobs {

    @Bean
    Job monthly(JobRepository repository, AllSteps steps) {
        return steps.inOrder(new JobBuilder("monthly", repository));
    }

    @Bean
    Job settlement(JobRepository repository, AllSteps steps) {
        return steps.inOrder(new JobBuilder("settlement", repository));
    }

    /** P2: payers that the last period has held. */
    @Bean
    Job supplement(JobRepository repository, AllSteps steps) {
        return steps.inOrder(new JobBuilder("supplement", repository));
    }

    /** P3: a posted period from a corrected snapshot. */
    @Bean
    Job rerun(JobRepository repository, AllSteps steps) {
        return steps.correcting(new JobBuilder("rerun", repository));
    }

    /** P6: one posted invoice, by hand. Its draft is there when the run begins. */
    @Bean
    Job credit(JobRepository repository, AllSteps steps) {
        return steps.fromDraft(new JobBuilder("credit", repository));
    }

    @Bean
    AllSteps allSteps(RunSteps steps, Step ratePayers, Step checkDrafts, Outputs outputs) {
        return new AllSteps(steps, ratePayers, checkDrafts, outputs);
    }

    /** What is written of posted documents. */
    @Bean
    Outputs outputs(
            Step writeDocuments, Step fillDeliveryFolders, Step writeJournal, Step writeReport) {
        return new Outputs(writeDocuments, fillDeliveryFolders, writeJournal, writeReport);
    }

    record Outputs(Step documents, Step delivery, Step journal, Step report) {}

    /** What a run does, from its first row to its last document. */
    record AllSteps(RunSteps steps, Step ratePayers, Step checkDrafts, Outputs outputs) {

        Job inOrder(JobBuilder job) {
            return delivered(posted(job)).build();
        }

        /** What later periods rest on may be another now: that is shown with the run. */
        Job correcting(JobBuilder job) {
            return delivered(posted(job).next(steps.findLaterEffects())).build();
        }

        private SimpleJobBuilder posted(JobBuilder job) {
            return job.start(steps.readSnapshot()) // rows in, rejects and duplicates kept
                    .next(steps.checkRows()) // ids, references, timelines; wrong rows out
                    .next(ratePayers) // charges, drafts, holds, where each row ended
                    .next(steps.closeRating()) // what no payer's rating has seen; limits
                    .next(checkDrafts) // e-invoices officially valid, or held
                    .next(steps.proveDraft()) // it adds up, or nothing is numbered
                    .next(steps.review()) // with --review it stops here until `post`
                    .next(steps.post()); // numbers, credit, one writer
        }

        private SimpleJobBuilder delivered(SimpleJobBuilder job) {
            return job.next(outputs.documents()) // PDF and e-invoice; in partitions
                    .next(outputs.delivery()) // for the access point, the mail merge, the print
                    // shop
                    .next(steps.deliver()) // manifest, held, rejected, refunds, differences
                    .next(outputs.journal()) // double entries for the ledger
                    .next(outputs.report()) // for people, what needs them first
                    .next(steps.reconcile()); // rows, cents and files accounted for, or it fails
        }

        Job fromDraft(JobBuilder job) {
            return delivered(job.start(checkDrafts)
                            .next(steps.proveDraft())
                            .next(steps.review())
                            .next(steps.post()))
                    .build();
        }
    }
}
