/**
 * Made-up months of any size, for trials and measurements: the customers of nobody, the same for
 * the same seed.
 */
@NullMarked
package monthend.trial;

import org.jspecify.annotations.NullMarked;
