/** What the e-invoice formats share: writing XML, and the numbers by which parties are known. */
@NullMarked
package monthend.document.einvoice;

import org.jspecify.annotations.NullMarked;
