/** What invoices say, in the languages that they are written in, and how each writes figures. */
@NullMarked
package monthend.document.text;

import org.jspecify.annotations.NullMarked;
