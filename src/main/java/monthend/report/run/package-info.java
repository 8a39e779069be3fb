/** What people are told of a run: its figures, who needs looking at, where every row went. */
@NullMarked
package monthend.report.run;

import org.jspecify.annotations.NullMarked;
