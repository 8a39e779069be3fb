package monthend.job;

import static java.util.Objects.requireNonNullElse;

import monthend.check.Run;
import monthend.check.RunState;
import monthend.delivery.DeliveryFile;
import monthend.job.ReportStep.Reporting;
import monthend.store.ControlFigures;
import monthend.store.Deliveries;
import monthend.store.Documents;
import monthend.store.Drafts;
import monthend.store.FolderCheck;
import monthend.store.HaltPoint;
import monthend.store.Invoices;
import monthend.store.JournalCheck;
import monthend.store.RowChecks;
import monthend.store.RunPayers;
import monthend.store.RunReports;
import monthend.store.Runs;
import monthend.store.SnapshotRows;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The steps of a run that are one transaction each: all of it is done, or nothing. */
@Component
class RunSteps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final CurrentRuns current;
    private final Runs runs;
    private final StepStores stores;
    private final LaterPeriods later;
    private final Reporting reports;

    RunSteps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            CurrentRuns current,
            Runs runs,
            StepStores stores,
            LaterPeriods later,
            Reporting reports) {
        this.repository = repository;
        this.transactions = transactions;
        this.current = current;
        this.runs = runs;
        this.stores = stores;
        this.later = later;
        this.reports = reports;
    }

    /** The places that these steps read and write. */
    @Component
    record StepStores(
            SnapshotRows rows,
            RowChecks checks,
            RunPayers payers,
            Drafts drafts,
            Invoices invoices,
            Deliveries deliveries,
            Documents documents,
            ControlFigures figures,
            FolderCheck folders,
            JournalCheck journals,
            RunReports reports) {}

    /** A supplement may work on the rows that its period has read, and reads none. */
    Step readSnapshot() {
        return drafting("readSnapshot", run -> {
            // What an attempt has left of which the record is lost.
            stores.drafts().delete(run);
            stores.rows().delete(run);
            if (current.readsSnapshot(run)) {
                stores.rows().read(current.foundation(run), current.snapshot(run));
            }
        });
    }

    Step checkRows() {
        return drafting("checkRows", run -> {
            if (current.readsSnapshot(run)) {
                stores.checks().check(current.foundation(run), current.catalog(run));
            } else {
                stores.checks().knowMoves(current.foundation(run));
            }
            stores.payers().name(current.run(run), current.foundation(run));
        });
    }

    Step closeRating() {
        return drafting("closeRating", run -> {
            stores.drafts().closeRating(current.run(run), current.foundation(run));
            stores.drafts().analyze();
        });
    }

    Step proveDraft() {
        return drafting("proveDraft", run -> {
            stores.figures().ofDraft(run).requireAgreement();
            runs.drafted(current.run(run));
        });
    }

    /**
     * Stops the run while somebody looks at the draft; started again after that, it goes on. What
     * would change nothing stops too: it is no run (P3).
     */
    Step review() {
        return tasklet(Ending.REVIEW, contribution -> {
            var run = current.run(runOf(contribution));
            var nothing = changesNothing(run);
            if (run.waitsForReview() && !nothing) {
                lists(run).stream()
                        .filter(list -> list != DeliveryFile.MANIFEST)
                        .forEach(list -> write(run, list));
                reports.write(contribution.getStepExecution());
            }
            if (run.waitsForReview() || nothing) {
                contribution.getStepExecution().setTerminateOnly();
            }
        });
    }

    private boolean changesNothing(Run run) {
        return run.request().purpose().mayChangeNothing()
                && stores.figures().changesNothing(run.id());
    }

    Step post() {
        return tasklet("post", contribution -> {
            var draft = current.run(runOf(contribution));
            if (draft.isDraft()) {
                if (!hasProved(contribution)) {
                    stores.figures().ofDraft(draft.id()).requireAgreement();
                }
                stores.invoices()
                        .post(
                                draft,
                                current.foundation(draft.id()),
                                current.catalog(draft.id()),
                                signature(contribution));
            }
        });
    }

    /** Whether the draft was proved by this start: before it, somebody may have released payers. */
    private static boolean hasProved(StepContribution contribution) {
        return contribution.getStepExecution().getJobExecution().getStepExecutions().stream()
                .anyMatch(step -> step.getStepName().equals("proveDraft"));
    }

    Step deliver() {
        return step("deliver", id -> {
            stores.reports().keepPricesMet(id);
            var run = current.run(id);
            lists(run).forEach(list -> write(run, list));
        });
    }

    /** P3: what a rerun changes for later periods is shown, and left to their own reruns. */
    Step findLaterEffects() {
        return step("findLaterEffects", run -> later.find(current.run(run)));
    }

    private void write(Run run, DeliveryFile list) {
        var written = current.output(run.id())
                .write(list.fileName(), lines -> stores.deliveries().write(run, list, lines));
        stores.documents().record(run.id(), written);
    }

    private static List<DeliveryFile> lists(Run run) {
        return switch (run.request().purpose().kind()) {
            case CLOSING -> DeliveryFile.OF_A_CLOSING;
            case RERUN -> DeliveryFile.OF_A_RERUN;
            case SUPPLEMENT, CREDIT -> DeliveryFile.OF_EVERY_RUN;
        };
    }

    /** Runs at every start, so that a run that ends well has just been proved. */
    Step reconcile() {
        return builder("reconcile", this::prove)
                .allowStartIfComplete(true)
                .listener(new ProofInReport(reports))
                .build();
    }

    private void prove(StepContribution contribution) {
        var run = runOf(contribution);
        stores.figures().ofPosted(run).requireAgreement();
        stores.folders().check(run, current.output(run)).requireAgreement();
        stores.journals().check(run, current.output(run)).requireAgreement();
        if (current.run(run).state() == RunState.POSTED) {
            runs.delivered(current.run(run));
        }
        if (stores.figures().summary(run).leftSomethingOut()) {
            contribution.setExitStatus(new ExitStatus(Ending.WITH_HOLDS));
        }
    }

    /** Of whoever has started the program that posts. */
    private static Runs.Signature signature(StepContribution contribution) {
        var by = contribution.getStepExecution().getJobParameters().getString(Launcher.BY);
        return new Runs.Signature(
                requireNonNullElse(by, System.getProperty("user.name")),
                Clock.systemUTC().instant());
    }

    private Step drafting(String name, Consumer<String> work) {
        return step(name, run -> {
            if (current.isDrafting(run)) {
                work.accept(run);
            }
        });
    }

    private Step step(String name, Consumer<String> work) {
        return tasklet(name, contribution -> work.accept(runOf(contribution)));
    }

    private Step tasklet(String name, Consumer<StepContribution> work) {
        return builder(name, work).build();
    }

    private TaskletStepBuilder builder(String name, Consumer<StepContribution> work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            HaltPoint.pass();
                            work.accept(contribution);
                            HaltPoint.pass();
                            return RepeatStatus.FINISHED;
                        },
                        transactions);
    }

    private static String runOf(StepContribution contribution) {
        return Launcher.runOf(contribution.getStepExecution().getJobParameters());
    }
}
