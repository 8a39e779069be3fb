package monthend.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Ends a step whose thread was interrupted as stopped. Without it Spring Batch takes the end of the
 * loop for the end of the input, and calls the step complete with rows unread.
 */
public final class StopWhenInterrupted implements StepInterruptionPolicy {

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("asked to stop");
        }
    }
}
