package monthend.job;

import monthend.store.HaltPoint;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

import java.util.function.Function;

/**
 * What a partitioned step does with one range of keys: it reads items, turns each into something by
 * a pure function, and keeps what came out, a chunk in one transaction. Each range has its own.
 */
interface RangeWork<I, O> extends ItemStreamReader<I> {

    O process(I item);

    void write(Chunk<? extends O> outcomes) throws Exception;

    static <I, O> RangeWork<I, O> of(
            BlockReader<I> reader, Function<I, O> function, ItemWriter<O> writer) {
        return new RangeWork<>() {

            @Override
            public void open(ExecutionContext context) {
                reader.open(context);
            }

            @Override
            public void update(ExecutionContext context) {
                reader.update(context);
            }

            @Override
            public @Nullable I read() {
                return reader.read();
            }

            @Override
            public O process(I item) {
                return function.apply(item);
            }

            @Override
            public void write(Chunk<? extends O> outcomes) throws Exception {
                HaltPoint.pass();
                writer.write(outcomes);
                HaltPoint.pass();
            }
        };
    }
}
