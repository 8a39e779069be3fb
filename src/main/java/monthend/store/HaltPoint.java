package monthend.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Points at which the tests let the program die, as under {@code kill -9}: before and after each
 * thing that must be whole or not at all. Without the system property {@code monthend.halt} they do
 * nothing; with it, the program is gone at that many passages.
 */
public final class HaltPoint {

    /** What a program that was killed answers. */
    public static final int KILLED = 137;

    private static final int LAST = Integer.getInteger("monthend.halt", 0);
    private static final AtomicInteger PASSED = new AtomicInteger();

    private HaltPoint() {}

    /** Goes on, or never returns. */
    public static void pass() {
        if (LAST > 0 && PASSED.incrementAndGet() == LAST) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
