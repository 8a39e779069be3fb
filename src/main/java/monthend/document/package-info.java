/** Invoices become documents for people and machines: records in, text and bytes out. */
@NullMarked
package monthend.document;

import org.jspecify.annotations.NullMarked;
