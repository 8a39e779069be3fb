/** The breakdown of an invoice by account and client as a workbook, to re-invoice by (I4). */
@NullMarked
package monthend.document.basis;

import org.jspecify.annotations.NullMarked;
