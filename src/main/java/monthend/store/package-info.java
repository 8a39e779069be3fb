/**
 * What is kept, in PostgreSQL: the only package that knows SQL.
 *
 * <p>A statement is a file, {@code sql/<stage>/<verb-noun>.sql}, read by {@link
 * monthend.store.Sql}; the classes that call them are plural nouns with a short method per file.
 */
@NullMarked
package monthend.store;

import org.jspecify.annotations.NullMarked;
