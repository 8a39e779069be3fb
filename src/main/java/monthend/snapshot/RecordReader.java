package monthend.snapshot;

import monthend.catalog.UnreadableInputException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a CSV file into its rows, and refuses the file at the first place where it is not plain
 * RFC 4180: a quote out of place, a row without an end, a byte that is not UTF-8.
 *
 * <p>A row ends with LF or CR LF outside quotes; a row in quotes may run over several lines. A row
 * has at most {@link #LONGEST_ROW} characters, so that memory stays the same for any file. Lines
 * count from 1; a row stands on the line that it begins on. A lone CR outside quotes, a NUL and
 * text beside quotes are refused.
 */
final class RecordReader implements Closeable {

    /** The longest row, in characters (64 Ki), line ends inside quotes included. */
    static final int LONGEST_ROW = 64 * 1024;

    private static final int BUFFER_CHARACTERS = 2 * LONGEST_ROW;

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        CARRIAGE_RETURN,
        ROW_END
    }

    private final String fileName;
    private final Utf8Source source;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int filled;
    private int begin;
    private int next;
    private int end;
    private int line;
    private int linesSeen;
    private boolean lastLineEnded;

    RecordReader(String fileName, InputStream bytes) {
        this.fileName = fileName;
        this.source = new Utf8Source(bytes);
    }

    /** Goes on to the next row; false at the end of the file. */
    boolean advance() {
        begin = next;
        if (next == filled && !fill()) {
            return false;
        }
        line = linesSeen + 1;
        var at = At.FIELD_START;
        while (at != At.ROW_END) {
            if (next == filled && !fill()) {
                return endOfFile(at);
            }
            at = step(at, buffer[next++]);
        }
        lastLineEnded = true;
        return endsAt(next - begin > 1 && buffer[next - 2] == '\r' ? next - 2 : next - 1);
    }

    /** The line on which the row begins. The header is line 1. */
    int line() {
        return line;
    }

    /** The row as it was, without its line end. */
    String text() {
        return new String(buffer, begin, end - begin);
    }

    /** Whether the last row had a line end; without one the file may have been cut off. */
    boolean lastLineEnded() {
        return lastLineEnded;
    }

    private At step(At at, char c) {
        return switch (at) {
            case PLAIN -> c > ',' ? At.PLAIN : afterPlain(c);
            case FIELD_START -> c == '"' ? At.QUOTED : afterPlain(c);
            case QUOTED -> c > '"' ? At.QUOTED : inQuotes(c);
            case QUOTE_IN_QUOTED -> c == '"' ? At.QUOTED : afterClosingQuote(c);
            case CARRIAGE_RETURN, ROW_END -> afterCarriageReturn(c);
        };
    }

    private At afterPlain(char c) {
        return switch (c) {
            case ',' -> At.FIELD_START;
            case '\n' -> lineEnd(At.ROW_END);
            case '\r' -> At.CARRIAGE_RETURN;
            case '"' -> throw refused("has a quote in the middle of a field");
            case 0 -> throw nul();
            default -> At.PLAIN;
        };
    }

    private At inQuotes(char c) {
        return switch (c) {
            case '"' -> At.QUOTE_IN_QUOTED;
            case '\n' -> lineEnd(At.QUOTED);
            case 0 -> throw nul();
            default -> At.QUOTED;
        };
    }

    private At afterClosingQuote(char c) {
        if (c != ',' && c != '\n' && c != '\r') {
            throw refused("has text after a closing quote");
        }
        return afterPlain(c);
    }

    private At afterCarriageReturn(char c) {
        if (c != '\n') {
            throw refused("has a carriage return that is not part of a line end");
        }
        return lineEnd(At.ROW_END);
    }

    private At lineEnd(At after) {
        if (++linesSeen == Integer.MAX_VALUE) {
            throw refused("is one line too many");
        }
        return after;
    }

    private boolean endOfFile(At at) {
        if (at == At.QUOTED) {
            throw refused("opens a quote that is never closed");
        }
        if (at == At.CARRIAGE_RETURN) {
            throw refused("ends in half a line end; the file seems to be cut off");
        }
        lastLineEnded = false;
        return endsAt(next);
    }

    private boolean endsAt(int position) {
        end = position;
        checkLength(end - begin);
        return true;
    }

    private void checkLength(int characters) {
        if (characters > LONGEST_ROW) {
            throw refused("is longer than " + LONGEST_ROW + " characters");
        }
    }

    private boolean fill() {
        checkLength(filled - begin - 2);
        System.arraycopy(buffer, begin, buffer, 0, filled - begin);
        filled -= begin;
        next = filled;
        begin = 0;
        filled += read();
        return next < filled;
    }

    private int read() {
        try {
            var count = source.read(buffer, filled);
            if (count == 0 && source.brokenAt().isPresent()) {
                throw notUtf8(source.brokenAt().orElseThrow());
            }
            return count;
        } catch (IOException e) {
            throw new UnreadableInputException(fileName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private UnreadableInputException notUtf8(long offset) {
        var where = fileName + " line " + (linesSeen + 1) + " is not UTF-8";
        var hint = offset == 0 ? " (perhaps it is UTF-16)" : "";
        return new UnreadableInputException(
                where + hint + ": byte " + offset + " of the file does not belong to any letter.");
    }

    private UnreadableInputException nul() {
        line = linesSeen + 1;
        return refused("has a NUL character; the file must be plain UTF-8 text");
    }

    private UnreadableInputException refused(String what) {
        return new UnreadableInputException(fileName + " line " + line + " " + what + ".");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
