package monthend.job;

import monthend.store.HaltPoint;
import monthend.store.JobInstances;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Puts the record of a run in order after its program was killed, so that it can be started again.
 *
 * <p>Only the holder of the run lock may do this: then no other program can be at work on what the
 * record still calls running. What is known of a step in doubt (its last commit was cut off) is in
 * the business tables, whose writers may write the same row twice, so it counts as failed.
 */
@Component
class Recovery {

    private final JobRepository repository;
    private final JobOperator operator;
    private final JobInstances instances;

    Recovery(JobRepository repository, JobOperator operator, JobInstances instances) {
        this.repository = repository;
        this.operator = operator;
        this.instances = instances;
    }

    /** The last execution of a run, none of it running any more; empty if it has none yet. */
    Optional<JobExecution> last(Job job, JobParameters parameters) {
        instances.deleteNeverExecuted();
        var last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && isUnfinished(last)) {
            recover(last);
        }
        return Optional.ofNullable(last);
    }

    private void recover(JobExecution last) {
        last.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                .forEach(this::fail);
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
        }
        HaltPoint.pass();
        operator.recover(last);
        HaltPoint.pass();
    }

    private void fail(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
    }

    private static boolean isUnfinished(JobExecution last) {
        return isUnfinished(last.getStatus())
                || last.getStepExecutions().stream()
                        .anyMatch(step -> isUnfinished(step.getStatus()));
    }

    private static boolean isUnfinished(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
