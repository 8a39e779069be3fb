/** Amounts, quantities and prices that cannot hold a wrong value; every rounding is named. */
@NullMarked
package monthend.money;

import org.jspecify.annotations.NullMarked;
