package monthend.job;

import monthend.store.PayerCases.Range;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Cuts the work of a step into ranges of keys and does a few of them at a time. Each range is a
 * chunk step of its own, which remembers in its execution context where it is; which ranges there
 * are is the same at every start.
 */
@Component
@EnableConfigurationProperties(Pace.class)
class Partitions {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Pace pace;

    Partitions(JobRepository repository, PlatformTransactionManager transactions, Pace pace) {
        this.repository = repository;
        this.transactions = transactions;
        this.pace = pace;
    }

    /** A chunk step as all of them are; the reader, processor and writer are still to be named. */
    <I, O> ChunkOrientedStepBuilder<I, O> range(String name) {
        return new StepBuilder(name + ".range", repository)
                .<I, O>chunk(pace.chunk())
                .transactionManager(transactions)
                .interruptionPolicy(new StopWhenInterrupted());
    }

    /**
     * A step that does another for each range.
     *
     * @param ranges of a run, at most so many
     */
    Step all(String name, Step range, BiFunction<String, Integer, List<Range>> ranges) {
        var threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(pace.threadsHere());
        return new StepBuilder(name, repository)
                .partitioner(range.getName(), size -> contexts(ranges.apply(run(), size)))
                .step(range)
                .gridSize(pace.partitions())
                .taskExecutor(threads)
                .build();
    }

    private static String run() {
        var step = Objects.requireNonNull(StepSynchronizationManager.getContext());
        return Launcher.runOf(step.getStepExecution().getJobParameters());
    }

    private static Map<String, ExecutionContext> contexts(List<Range> ranges) {
        var contexts = new TreeMap<String, ExecutionContext>();
        for (var range : ranges) {
            var context = new ExecutionContext();
            context.putString(BlockReader.AFTER, range.after());
            context.putString(BlockReader.LAST, range.last());
            contexts.put("%03d".formatted(contexts.size() + 1), context);
        }
        return contexts;
    }
}
