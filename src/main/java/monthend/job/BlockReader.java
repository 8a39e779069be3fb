package monthend.job;

import monthend.store.PayerCases.Range;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the items of a range of keys in their order, block by block. Which range, and the last key
 * that was handed on, stand in the execution context: a partition that was cut off goes on there.
 *
 * @param <T> an item, one for each key
 */
final class BlockReader<T> implements ItemStreamReader<T> {

    static final String AFTER = "after";
    static final String LAST = "last";

    private final Function<Range, List<T>> nextBlock;
    private final Function<T, String> key;
    private final Deque<T> block = new ArrayDeque<>();
    private Range left = new Range("", "");

    /**
     * @param nextBlock the first items of a range, as many as make a block; none at its end
     * @param key of an item
     */
    BlockReader(Function<Range, List<T>> nextBlock, Function<T, String> key) {
        this.nextBlock = nextBlock;
        this.key = key;
    }

    @Override
    public void open(ExecutionContext context) {
        left = new Range(context.getString(AFTER), context.getString(LAST));
        block.clear();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(AFTER, left.after());
    }

    @Override
    public @Nullable T read() {
        if (block.isEmpty()) {
            block.addAll(nextBlock.apply(left));
        }
        var item = block.poll();
        if (item != null) {
            left = new Range(key.apply(item), left.last());
        }
        return item;
    }
}
