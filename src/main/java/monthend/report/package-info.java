/**
 * What a run tells people: where each amount comes from, what an account has, how the run went.
 */
@NullMarked
package monthend.report;

import org.jspecify.annotations.NullMarked;
