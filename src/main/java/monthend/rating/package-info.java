/** Agreements, use and what was billed before become charges, each with its derivation. */
@NullMarked
package monthend.rating;

import org.jspecify.annotations.NullMarked;
