/** Invoices and credit notes as Peppol BIS Billing 3 (EHF Billing 3.0) and NLCIUS, in UBL 2.1. */
@NullMarked
package monthend.document.ubl;

import org.jspecify.annotations.NullMarked;
