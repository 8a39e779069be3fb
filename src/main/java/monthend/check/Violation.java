package monthend.check;

/**
 * Something that is posted and does not hold what always must hold.
 *
 * @param invariant which: V1 to V8
 * @param what is wrong, and where, in one sentence
 */
public record Violation(String invariant, String what) {}
