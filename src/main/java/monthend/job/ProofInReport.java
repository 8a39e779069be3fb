package monthend.job;

import monthend.check.DoesNotAddUpException;
import monthend.check.Figure;
import monthend.job.ReportStep.Reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

import java.util.List;

/**
 * Writes the report again where the last proof of a run says something else than it: what does not
 * add up, or, at a later start, that all is well now.
 */
final class ProofInReport implements StepExecutionListener {

    private final Reporting reports;

    ProofInReport(Reporting reports) {
        this.reports = reports;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution proof) {
        var disagreements = disagreements(proof);
        if (!disagreements.isEmpty() || isOfEarlierStart(proof)) {
            reports.write(proof, disagreements);
        }
        return null;
    }

    private static List<String> disagreements(StepExecution proof) {
        return proof.getFailureExceptions().stream()
                .filter(DoesNotAddUpException.class::isInstance)
                .map(DoesNotAddUpException.class::cast)
                .flatMap(found -> found.differences().stream())
                .map(Figure::toString)
                .toList();
    }

    /** Whether this start has not written the report, since one before it had. */
    private static boolean isOfEarlierStart(StepExecution proof) {
        return proof.getStatus() == BatchStatus.COMPLETED
                && proof.getJobExecution().getStepExecutions().stream()
                        .noneMatch(step -> step.getStepName().equals("writeReport"));
    }
}
