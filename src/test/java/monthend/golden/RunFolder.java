package monthend.golden;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folder that a run has written, as somebody who is handed it reads it. */
record RunFolder(Path path) {

    /** A row of a list, by the names of its columns. */
    record Row(Map<String, String> fields) {

        String of(String column) {
            var field = fields.get(column);
            if (field == null) {
                throw new IllegalArgumentException("no column " + column + " in " + fields);
            }
            return field;
        }

        /** Some columns, separated by a blank. */
        String of(String... columns) {
            return String.join(" ", List.of(columns).stream().map(this::of).toList());
        }
    }

    List<Row> rows(String fileName) {
        try (var reader =
                new CSVReaderHeaderAware(Files.newBufferedReader(path.resolve(fileName)))) {
            var rows = new ArrayList<Row>();
            for (var row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvValidationException e) {
            throw new IllegalStateException(fileName, e);
        }
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in it with its SHA-256, but for the report: it says how long it took. */
    Map<String, String> fingerprints() {
        var prints = new TreeMap<String, String>();
        try (var files = Files.walk(path)) {
            files.filter(Files::isRegularFile)
                    .map(path::relativize)
                    .map(Path::toString)
                    .filter(file -> !file.startsWith("report."))
                    .forEach(file -> prints.put(file, sha256(bytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return prints;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
