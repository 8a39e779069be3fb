package monthend.trial;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn for one customer: the same for the same seed, whatever came before. */
final class Draw {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Draw(long seed, long customer) {
        this.random = new SplittableRandom(seed * SPREAD + customer);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True so many times out of a hundred. */
    boolean inPercent(int times) {
        return random.nextInt(100) < times;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
