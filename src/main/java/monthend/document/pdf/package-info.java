/** The invoice on paper: a tagged PDF/A-3a and PDF/UA-1 file that prints every fact of it. */
@NullMarked
package monthend.document.pdf;

import org.jspecify.annotations.NullMarked;
