package monthend.snapshot;

import com.opencsv.RFC4180Parser;

import monthend.catalog.UnreadableInputException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A CSV file being read from its beginning, row by row, and fingerprinted on the way. */
final class OpenFile implements Closeable {

    private final String fileName;
    private final MessageDigest digest = sha256();
    private final RecordReader records;
    private final RFC4180Parser parser = new RFC4180Parser();

    OpenFile(Path path) {
        this.fileName = path.getFileName().toString();
        try {
            this.records = new RecordReader(
                    fileName, new DigestInputStream(Files.newInputStream(path), digest));
        } catch (IOException e) {
            throw new UnreadableInputException(fileName + " cannot be opened: " + e, e);
        }
    }

    /** The header, which must be there. Called first. */
    Header header(Columns columns) {
        if (!records.advance()) {
            throw new UnreadableInputException(
                    fileName + " is empty; its first line must name the columns.");
        }
        return columns.header(fileName, List.of(fields()));
    }

    /** Goes on to the next row; false at the end of the file. */
    boolean advance() {
        return records.advance();
    }

    /** The line on which the row begins. The header is line 1. */
    int line() {
        return records.line();
    }

    /** The row as it was. */
    String raw() {
        return records.text();
    }

    /** The fields of the row. */
    String[] fields() {
        return fields(raw());
    }

    /** The fields of the row, given as it was. */
    String[] fields(String raw) {
        try {
            return parser.parseLine(raw);
        } catch (IOException e) {
            throw new IllegalStateException(fileName + " line " + line() + " is not a row", e);
        }
    }

    /** Whether the last row had a line end. */
    boolean lastLineEnded() {
        return records.lastLineEnded();
    }

    /** The fingerprint of all bytes, once the end has been reached. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UnreadableInputException(fileName + " cannot be closed: " + e, e);
        }
    }
}
