/** Days, months and periods: half-open stretches, anchor months, licence periods, notice rules. */
@NullMarked
package monthend.calendar;

import org.jspecify.annotations.NullMarked;
