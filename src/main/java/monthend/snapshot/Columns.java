package monthend.snapshot;

import monthend.catalog.UnreadableInputException;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that a file may have, matched by their exact names in any order.
 *
 * @param required the file must have each of them
 * @param mayBeAbsent a file without one is read as if it were empty in every row
 * @param oneOf if there are any, the file must have one of them or more
 */
record Columns(List<String> required, List<String> mayBeAbsent, List<String> oneOf) {

    static Columns of(String... required) {
        return new Columns(List.of(required), List.of(), List.of());
    }

    Columns andPerhaps(String... mayBeAbsent) {
        return new Columns(required, List.of(mayBeAbsent), oneOf);
    }

    Columns andOneOf(String... oneOf) {
        return new Columns(required, mayBeAbsent, List.of(oneOf));
    }

    /** All of them, in the order in which a row is checked. */
    List<String> all() {
        return Stream.of(oneOf, required, mayBeAbsent).flatMap(List::stream).toList();
    }

    /** Where each column stands, if the header is as it must be. */
    Header header(String fileName, List<String> names) {
        checkRepeated(fileName, names);
        checkUnknown(fileName, names);
        checkMissing(fileName, names);
        return new Header(all(), names);
    }

    private void checkRepeated(String fileName, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw refused(fileName, "has the column " + Shown.quoted(name) + " twice");
            }
        }
    }

    private void checkUnknown(String fileName, List<String> names) {
        for (var name : names) {
            if (!all().contains(name)) {
                throw refused(
                        fileName, "has the unknown column " + Shown.quoted(name) + hint(name));
            }
        }
    }

    private static String hint(String name) {
        return name.contains(";") ? "; fields must be separated by commas" : "";
    }

    private void checkMissing(String fileName, List<String> names) {
        for (var name : required) {
            if (!names.contains(name)) {
                throw refused(fileName, "lacks the column " + Shown.quoted(name));
            }
        }
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(names::contains)) {
            throw refused(fileName, "lacks a column " + String.join(" or ", oneOf));
        }
    }

    private static UnreadableInputException refused(String fileName, String what) {
        return new UnreadableInputException(fileName + " line 1 " + what + ".");
    }
}
