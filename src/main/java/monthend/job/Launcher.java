package monthend.job;

import monthend.catalog.UnreadableInputException;
import monthend.check.RefusedException;
import monthend.store.HaltPoint;
import monthend.store.LiveRun;
import monthend.store.RunLocks;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Starts a run, and starts it again after whatever ended it: the same words do both.
 *
 * <p>A run is known by its name ({@code monthly-2026-10}) alone; under that name it goes on where
 * it was. One run is live per database (V9): the lock is held from before the first look at the
 * record until the last step has ended. When the program is asked to end (SIGTERM, Ctrl-C), the
 * run stops at the next edge of a chunk and its record says so.
 */
@Component
public class Launcher implements SmartLifecycle {

    /** The job parameter that says who has started a run. */
    static final String BY = "by";

    private static final long ASK_AGAIN_MILLIS = 200;
    private static final String AGAIN =
            "What was done is kept: start it again with the same words, and it goes on from there.";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JobRepository repository;
    private final JobOperator operator;
    private final ObjectProvider<Job> jobs;
    private final Recovery recovery;
    private final RunLocks locks;

    private volatile boolean open;
    private volatile @Nullable Live live;

    Launcher(
            JobRepository repository,
            JobOperator operator,
            ObjectProvider<Job> jobs,
            Recovery recovery,
            RunLocks locks) {
        this.repository = repository;
        this.operator = operator;
        this.jobs = jobs;
        this.recovery = recovery;
        this.locks = locks;
    }

    /**
     * Brings a run to its end; one that is there already is left alone.
     *
     * @param settings what the steps are told, as job parameters; they may differ the next time
     * @throws NotDoneException if another run is live, or this one failed or was stopped
     */
    public Ending run(String jobName, String run, Map<String, String> settings) {
        return run(run, () -> Optional.of(new Start(jobName, run, 1, settings)));
    }

    /**
     * What is to be started.
     *
     * @param attempt how often the run was begun from its beginning; each has a record of its own
     * @param settings what the steps are told, as job parameters; they may differ the next time
     */
    public record Start(String job, String run, int attempt, Map<String, String> settings) {}

    /**
     * Decides what to start while no other run can be live, and brings it to its end.
     *
     * @param what is asked for, as others are told meanwhile
     * @param decision what to start; empty if there is nothing to do
     */
    @SuppressWarnings("try") // the lock is held, not used
    public Ending run(String what, Supplier<Optional<Start>> decision) {
        var ended = new CountDownLatch(1);
        try (var lock = locks.take(what).orElseThrow(() -> new NotDoneException(whoRuns()))) {
            HaltPoint.pass();
            var decided = decision.get();
            HaltPoint.pass();
            return decided.map(start -> run(start, ended)).orElse(Ending.NOTHING_TO_DO);
        } finally {
            ended.countDown();
        }
    }

    /** Changes what is on record while no run can be live; nothing is started. */
    @SuppressWarnings("try") // the lock is held, not used
    <T> T alone(String what, Supplier<T> change) {
        try (var lock = locks.take(what).orElseThrow(() -> new NotDoneException(whoRuns()))) {
            return change.get();
        }
    }

    private Ending run(Start start, CountDownLatch ended) {
        live = new Live(start.job(), ended);
        var job = job(start.job());
        var parameters = parameters(start);
        var done = recovery.last(job, parameters)
                .filter(last -> last.getStatus() == BatchStatus.COMPLETED);
        return ending(start.run(), done.isPresent() ? done.get() : start(job, parameters));
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Waits for the next edge of a chunk; asks again until then, as a run may just be starting. */
    @Override
    public void stop() {
        open = false;
        var stopping = live;
        if (stopping == null) {
            return;
        }
        try {
            do {
                repository.findRunningJobExecutions(stopping.job()).forEach(this::askToStop);
            } while (!stopping.ended().await(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Marks the execution as stopping, which every step sees when it commits a chunk. JobOperator's
     * own way writes the steps' records too: one that is just committing fails then instead of
     * stopping.
     */
    private void askToStop(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPING) {
            return;
        }
        execution.setStatus(BatchStatus.STOPPING);
        try {
            repository.update(execution);
        } catch (OptimisticLockingFailureException e) {
            // It has just moved on, and is asked again.
        }
    }

    private Job job(String name) {
        return jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no job " + name));
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException(job.getName() + " does not start", e);
        }
    }

    /** The run that a job's parameters name. */
    static String runOf(JobParameters parameters) {
        return Objects.requireNonNull(parameters.getString("run"));
    }

    static JobParameters parameters(Start start) {
        var parameters = new JobParametersBuilder()
                .addString("run", start.run(), true)
                .addLong("attempt", (long) start.attempt(), true);
        start.settings().forEach((name, value) -> parameters.addString(name, value, false));
        return parameters.toJobParameters();
    }

    private static Ending ending(String run, JobExecution execution) {
        execution.getAllFailureExceptions().forEach(Launcher::tellForeseen);
        return switch (execution.getStatus()) {
            case COMPLETED ->
                execution.getExitStatus().getExitCode().equals(Ending.WITH_HOLDS)
                        ? Ending.DONE_WITH_HOLDS
                        : Ending.DONE;
            case STOPPED, STOPPING -> {
                if (waits(execution)) {
                    yield Ending.WAITS_FOR_REVIEW;
                }
                throw new NotDoneException(run + " was stopped. " + AGAIN);
            }
            case FAILED, UNKNOWN, ABANDONED, STARTED, STARTING -> throw failure(run, execution);
        };
    }

    private static boolean waits(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .anyMatch(step -> step.getStepName().equals(Ending.REVIEW)
                        && step.getStatus() == BatchStatus.STOPPED);
    }

    /** What a step found wrong with the input is told as it is, not as the failure of a step. */
    private static void tellForeseen(Throwable failure) {
        causes(failure).forEach(cause -> {
            if (cause instanceof UnreadableInputException unreadable) {
                throw unreadable;
            }
            if (cause instanceof RefusedException refused) {
                throw refused;
            }
        });
    }

    private static NotDoneException failure(String run, JobExecution execution) {
        var step = execution.getStepExecutions().stream()
                .filter(one -> one.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst();
        var where = step.map(name -> " in its step " + name).orElse("");
        var failure = execution.getAllFailureExceptions().stream()
                .max(Comparator.comparing(Launcher::isOurs));
        var why = failure.map(Launcher::deepest).map(cause -> ": " + cause.getMessage());
        var sentence = run + " failed" + where + why.orElse("") + ". " + AGAIN;
        return new NotDoneException(sentence, failure.orElse(null));
    }

    /** Spring Batch adds, in no order, that a step failed because its ranges did. */
    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof JobExecutionException);
    }

    /** What went wrong first; around it Spring Batch tells of chunks. */
    private static Throwable deepest(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private String whoRuns() {
        return locks.holder()
                .map(Launcher::whoRuns)
                .orElse("Another run has just ended. Nothing was started; start again.");
    }

    private static String whoRuns(LiveRun other) {
        var since = MINUTE.format(other.startedAt().atZone(ZoneId.systemDefault()));
        return "%s is running: %s started it on %s at %s (process %d). Nothing was started."
                .formatted(other.what(), other.byUser(), other.onHost(), since, other.processId());
    }

    /** The run of this program, from taking the lock to giving it back. */
    private record Live(String job, CountDownLatch ended) {}
}
