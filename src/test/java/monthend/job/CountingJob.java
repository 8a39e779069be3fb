package monthend.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** A job small enough to count by hand: it writes the numbers from 1 to 1,000 in chunks of ten. */
class CountingJob {

    static final int NUMBERS = 1000;
    static final int SUM = 500_500;

    /** What happens before a number is written decides the test. */
    static final AtomicReference<IntConsumer> BEFORE = new AtomicReference<>(number -> {});

    @Bean
    Job counting(JobRepository repository, Step count) {
        return new JobBuilder("counting", repository).start(count).build();
    }

    @Bean
    Step count(
            JobRepository repository, PlatformTransactionManager transactions, JdbcClient client) {
        return new StepBuilder("count", repository)
                .<Integer, Integer>chunk(10)
                .transactionManager(transactions)
                .reader(new Numbers())
                .writer(numbers -> numbers.forEach(number -> {
                    BEFORE.get().accept(number);
                    client.sql("INSERT INTO counted VALUES (?)").param(number).update();
                }))
                .interruptionPolicy(new StopWhenInterrupted())
                .build();
    }

    /** Goes on after the last number that was committed. */
    private static final class Numbers implements ItemStreamReader<Integer> {

        private final AtomicInteger last = new AtomicInteger();

        @Override
        public void open(ExecutionContext context) {
            last.set(context.getInt("last", 0));
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt("last", last.get());
        }

        @Override
        public Integer read() {
            return last.get() < NUMBERS ? last.incrementAndGet() : null;
        }
    }
}
