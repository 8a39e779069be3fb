/** By which channel an invoice leaves, and the manifest that says so. */
@NullMarked
package monthend.delivery;

import org.jspecify.annotations.NullMarked;
