package monthend.snapshot;

import monthend.catalog.UnreadableInputException;

import java.util.Optional;

/**
 * The rows of one file, one after the other, each taken or rejected; a file that is not there has
 * none.
 *
 * <p>Holds one row at a time. At its end the file must still be the one that was checked; a file
 * that was replaced meanwhile is refused.
 */
public final class Rows<R> implements AutoCloseable {

    private final RowFormat<R> format;
    private final String run;
    private final Optional<Source> source;

    private record Source(CheckedFile checked, OpenFile file, Header header) {}

    /** Of a file that is not there. */
    Rows(RowFormat<R> format, String run) {
        this.format = format;
        this.run = run;
        this.source = Optional.empty();
    }

    Rows(RowFormat<R> format, String run, CheckedFile checked, OpenFile file) {
        this.format = format;
        this.run = run;
        this.source = Optional.of(new Source(checked, file, file.header(format.columns())));
    }

    /** The next row; nothing at the end. */
    public Optional<Read<R>> next() {
        return source.filter(this::advance).map(this::read);
    }

    /** Passes over rows that an earlier start has stored already. */
    public void skip(long rows) {
        for (var passed = 0L; passed < rows; passed++) {
            if (source.filter(this::advance).isEmpty()) {
                throw new IllegalArgumentException(
                        format.file().fileName() + " has " + passed + " rows, not " + rows);
            }
        }
    }

    private boolean advance(Source from) {
        var there = from.file().advance();
        if (!there && !from.file().fingerprint().equals(from.checked().sha256())) {
            throw new UnreadableInputException(
                    format.file().fileName() + " was replaced or changed while it was being read.");
        }
        return there;
    }

    private Read<R> read(Source from) {
        var raw = from.file().raw();
        var place = new RowPlace(run, format.file(), from.file().line());
        return format.read(new Fields(from.header(), place, raw, from.file().fields(raw)));
    }

    @Override
    public void close() {
        source.ifPresent(from -> from.file().close());
    }
}
