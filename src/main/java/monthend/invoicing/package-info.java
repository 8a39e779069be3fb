/** Charges become combined invoices with VAT, credit and a due date. */
@NullMarked
package monthend.invoicing;

import org.jspecify.annotations.NullMarked;
