/** Whether what was made is right: official rules, exact arithmetic, holds, reconciliation. */
@NullMarked
package monthend.check;

import org.jspecify.annotations.NullMarked;
