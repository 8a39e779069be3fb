package monthend.snapshot;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * One row while it is being read: gives its fields by the names of their columns and keeps the
 * first thing that is wrong with it.
 *
 * <p>The order of complaints does not depend on the order of the columns in the file: the number of
 * fields, then letters that cannot be shown, then each field in the order of the format, then how
 * fields go together. After a complaint a field may be given as its shape's stand-in; {@link #take}
 * then gives the reject and no row is made.
 */
final class Fields {

    private final Header header;
    private final RowPlace place;
    private final String raw;
    private final String[] fields;
    private Optional<Complaint> complaint = Optional.empty();

    private record Complaint(RejectCode code, String reason) {}

    Fields(Header header, RowPlace place, String raw, String[] fields) {
        this.header = header;
        this.place = place;
        this.raw = raw;
        this.fields = fields;
        checkCount();
        checkLetters();
    }

    RowPlace place() {
        return place;
    }

    /** A field that must be given. */
    <T> T required(String column, Shape<T> shape) {
        var field = field(column);
        if (field.isEmpty()) {
            complain(
                    RejectCode.FIELD_MISSING,
                    column + " is empty; it must be " + shape.wanted() + ".");
            return shape.standIn();
        }
        return parsed(column, field, shape).orElse(shape.standIn());
    }

    /** A field that may be empty. */
    <T> Optional<T> optional(String column, Shape<T> shape) {
        var field = field(column);
        return field.isEmpty() ? Optional.empty() : parsed(column, field, shape);
    }

    OptionalInt optionalWhole(String column, Shape<Integer> shape) {
        return optional(column, shape).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The field as it was, empty if it is not given. */
    String field(String column) {
        return header.field(fields, column);
    }

    boolean isGiven(String column) {
        return !field(column).isEmpty();
    }

    /** Keeps a complaint, if it is the first one. */
    void complain(RejectCode code, String reason) {
        if (complaint.isEmpty()) {
            complaint = Optional.of(new Complaint(code, reason));
        }
    }

    /** {@code quantity "-5"}, as a sentence begins with it. */
    String shown(String column) {
        return column + " " + Shown.quoted(field(column));
    }

    /** The row, or the reject if there is a complaint. */
    <R> Read<R> take(Supplier<R> row) {
        return complaint.isEmpty()
                ? new Read.Taken<>(row.get(), raw)
                : new Read.Rejected<>(reject(complaint.get()), named("subscription_id"));
    }

    private Reject reject(Complaint found) {
        return new Reject(place, found.code(), found.reason(), named("account_no"), raw);
    }

    private Optional<String> named(String column) {
        return header.knows(column) && isGiven(column)
                ? Shapes.ID.of(field(column))
                : Optional.empty();
    }

    private <T> Optional<T> parsed(String column, String field, Shape<T> shape) {
        var value = shape.of(field);
        if (value.isEmpty()) {
            complain(RejectCode.FIELD_INVALID, shown(column) + " is not " + shape.wanted() + ".");
        }
        return value;
    }

    private void checkCount() {
        if (fields.length != header.width()) {
            complain(
                    RejectCode.FIELD_COUNT,
                    "The row has " + fields.length + " fields, the header " + header.width()
                            + "; a field that contains a comma must stand in quotes.");
        }
    }

    private void checkLetters() {
        if (!Letters.isPlain(raw)) {
            header.columns().forEach(this::checkLetters);
        }
    }

    private void checkLetters(String column) {
        Letters.firstUnusable(field(column))
                .ifPresent(letter -> complain(
                        RejectCode.CHARACTER_INVALID,
                        shown(column) + " holds the character " + Shown.codePoint(letter)
                                + ", which no document can show."));
    }
}
