/** Invoices and credit notes as Finvoice 3.0, for receivers in Finland. */
@NullMarked
package monthend.document.finvoice;

import org.jspecify.annotations.NullMarked;
