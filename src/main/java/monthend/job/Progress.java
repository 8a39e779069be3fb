package monthend.job;

import monthend.report.run.RunReport.StepTime;
import monthend.store.RunRecords;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the run has come that is live, in this program or another: told from what is committed.
 */
@Component
public class Progress {

    private final JobRepository repository;
    private final RunRecords records;

    Progress(JobRepository repository, RunRecords records) {
        this.repository = repository;
        this.records = records;
    }

    /**
     * A step that is under way.
     *
     * @param total how much there is to do; 0 where it is not counted
     * @param since when it began, in the time zone of the program that runs it
     */
    public record Standing(String run, String step, long done, long total, LocalDateTime since) {}

    /** An execution of a run while it works: which steps it has done, and the one it is at. */
    public record Seen(long execution, List<StepTime> done, Optional<Standing> now) {

        public Seen {
            done = List.copyOf(done);
        }
    }

    /** The step that is under way; nothing between two steps, or where nothing runs. */
    public Optional<Standing> now() {
        return running().flatMap(this::now);
    }

    /** The execution that works now and was begun at a time or later. */
    public Optional<Seen> begunSince(LocalDateTime time) {
        return running()
                .filter(execution -> !execution.getCreateTime().isBefore(time))
                .map(execution -> new Seen(execution.getId(), done(execution), now(execution)));
    }

    /** The steps that an execution has done. */
    public List<StepTime> done(long execution) {
        return Optional.ofNullable(repository.getJobExecution(execution))
                .map(Progress::done)
                .orElse(List.of());
    }

    private static List<StepTime> done(JobExecution execution) {
        return StepTimes.of(execution.getStepExecutions().stream()
                .filter(step ->
                        StepTimes.isRange(step) || step.getStatus() == BatchStatus.COMPLETED)
                .toList());
    }

    private Optional<Standing> now(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getEndTime() == null && step.getStartTime() != null)
                .filter(step -> !StepTimes.isRange(step))
                .max(Comparator.comparingLong(StepExecution::getId))
                .map(step -> standing(execution, step));
    }

    /** Which steps the last execution of a run has ended, and how long each took. */
    public List<StepTime> times(String run) {
        return executions()
                .filter(execution -> run.equals(execution.getJobParameters().getString("run")))
                .max(Comparator.comparingLong(JobExecution::getId))
                .map(JobExecution::getStepExecutions)
                .map(StepTimes::of)
                .orElse(List.of());
    }

    private Optional<JobExecution> running() {
        return repository.getJobNames().stream()
                .flatMap(name -> repository.findRunningJobExecutions(name).stream())
                .max(Comparator.comparingLong(JobExecution::getId));
    }

    private Stream<JobExecution> executions() {
        return repository.getJobNames().stream()
                .flatMap(name -> repository.findJobInstances(name).stream())
                .map(repository::getLastJobExecution)
                .filter(Objects::nonNull);
    }

    private Standing standing(JobExecution execution, StepExecution step) {
        var run = Launcher.runOf(execution.getJobParameters());
        return new Standing(
                run,
                step.getStepName(),
                StepTimes.items(step.getStepName(), execution.getStepExecutions()),
                total(step.getStepName(), run),
                Objects.requireNonNull(step.getStartTime()));
    }

    private long total(String step, String run) {
        return switch (step) {
            case "ratePayers" -> records.work(run).payers();
            case "checkDrafts" -> records.work(run).drafts();
            case "writeDocuments" -> records.work(run).documents();
            default -> 0;
        };
    }

    /** What the executions of a run's steps say of time and work. */
    static final class StepTimes {

        /** How a range of a step is called: after the step. */
        private static final String RANGE = ".range";

        private StepTimes() {}

        static boolean isRange(StepExecution step) {
            return step.getStepName().contains(RANGE);
        }

        /** Steps that have ended, in the order of their beginning, with what they have done. */
        static List<StepTime> of(Collection<StepExecution> executions) {
            return executions.stream()
                    .filter(step -> !isRange(step))
                    .filter(step -> step.getEndTime() != null && step.getStartTime() != null)
                    .sorted(Comparator.comparing(StepExecution::getStartTime))
                    .map(step -> new StepTime(
                            step.getStepName(),
                            Duration.between(step.getStartTime(), step.getEndTime()),
                            items(step.getStepName(), executions)))
                    .toList();
        }

        /** What the ranges of a step have committed. */
        static long items(String step, Collection<StepExecution> executions) {
            return executions.stream()
                    .filter(range -> range.getStepName().startsWith(step + RANGE))
                    .mapToLong(StepExecution::getWriteCount)
                    .sum();
        }
    }
}
