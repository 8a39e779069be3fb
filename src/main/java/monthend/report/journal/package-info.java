/** What the ledger is told of the posted documents: balanced entries, month by month. */
@NullMarked
package monthend.report.journal;

import org.jspecify.annotations.NullMarked;
