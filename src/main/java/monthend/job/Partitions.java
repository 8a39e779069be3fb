package monthend.job;

import monthend.store.PayerCases.Range;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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

    /**
     * A step that does the same work on every range of a run.
     *
     * @param ranges of a run, at most so many
     */
    <I, O> Step step(
            String name, RangeWork<I, O> work, BiFunction<String, Integer, List<Range>> ranges) {
        var causes = new Causes();
        var range = range(name + ".range", work, causes);
        return new StepBuilder(name, repository)
                .partitioner(range.getName(), size -> contexts(ranges.apply(run(), size)))
                .step(range)
                .gridSize(pace.partitions())
                .taskExecutor(threads(name))
                .aggregator(causes)
                .build();
    }

    /** The step fails for the reasons for which its ranges fail: they are told with it. */
    private static final class Causes extends DefaultStepExecutionAggregator
            implements StepExecutionListener {

        private final Queue<Throwable> found = new ConcurrentLinkedQueue<>();

        @Override
        public @Nullable ExitStatus afterStep(StepExecution range) {
            found.addAll(range.getFailureExceptions());
            return null;
        }

        @Override
        public void aggregate(StepExecution whole, Collection<StepExecution> ranges) {
            super.aggregate(whole, ranges);
            Stream.generate(found::poll)
                    .takeWhile(Objects::nonNull)
                    .forEach(whole::addFailureException);
        }
    }

    private <I, O> Step range(String name, RangeWork<I, O> work, Causes causes) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(pace.chunk())
                .transactionManager(transactions)
                .reader(work)
                .processor(work::process)
                .writer(work::write)
                .interruptionPolicy(new StopWhenInterrupted())
                .listener(causes)
                .build();
    }

    private TaskExecutor threads(String name) {
        var threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(pace.threadsHere());
        return threads;
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
