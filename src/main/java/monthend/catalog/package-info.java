/** What is sold, by whom, for how much and under which VAT: read once, strict, immutable. */
@NullMarked
package monthend.catalog;

import org.jspecify.annotations.NullMarked;
