/**
 * The runs, step by step: safe to kill at any moment and to start again.
 *
 * <p>The only package that knows Spring Batch. A step carries records from one committed place to
 * the next; what happens to them is in the core, what is kept is in the store.
 */
@NullMarked
package monthend.job;

import org.jspecify.annotations.NullMarked;
