/**
 * The rows that come in: accounts, agreements, use and credit, each with its place in its file.
 */
@NullMarked
package monthend.snapshot;

import org.jspecify.annotations.NullMarked;
