package monthend.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The runs there have been, as far as their record goes. */
@Component
public class RunHistory {

    private final JobRepository repository;

    RunHistory(JobRepository repository) {
        this.repository = repository;
    }

    /** Every run as it was last started, the newest first. */
    public List<RunStatus> newestFirst() {
        return repository.getJobNames().stream()
                .flatMap(name -> repository.findJobInstances(name).stream())
                .map(repository::getLastJobExecution)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                .map(RunHistory::status)
                .toList();
    }

    private static RunStatus status(JobExecution last) {
        return new RunStatus(
                Objects.requireNonNullElse(last.getJobParameters().getString("run"), ""),
                last.getStatus().name().toLowerCase(Locale.ROOT),
                last.getStepExecutions().stream()
                        .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                        .map(StepExecution::getStepName)
                        .findFirst(),
                Optional.ofNullable(last.getStartTime()));
    }
}
