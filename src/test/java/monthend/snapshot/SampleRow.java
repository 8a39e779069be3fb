package monthend.snapshot;

import com.opencsv.RFC4180Parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first row of a sample file, with some of its fields changed. */
record SampleRow(SnapshotFile file, Map<String, String> fields) {

    static SampleRow of(SnapshotFile file) {
        var lines = SampleFolder.text(file).lines().toList();
        var names = split(lines.get(0));
        var values = split(lines.get(1));
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            fields.put(names[i], values[i]);
        }
        return new SampleRow(file, fields);
    }

    /** As {@code quantity=-5; client_no=}. */
    SampleRow with(String changes) {
        for (var change : changes.split("; ?")) {
            var at = change.indexOf('=');
            with(change.substring(0, at), change.substring(at + 1));
        }
        return this;
    }

    SampleRow with(String column, String value) {
        assert fields.containsKey(column) : column;
        fields.put(column, value);
        return this;
    }

    String text() {
        var line = CsvText.line(List.copyOf(fields.values()));
        return line.substring(0, line.length() - 1);
    }

    <R> Read<R> read(RowFormat<R> format) {
        return read(format, text());
    }

    /** Reads a row of any text under this row's header. */
    <R> Read<R> read(RowFormat<R> format, String text) {
        var header = format.columns().header(file.fileName(), List.copyOf(fields.keySet()));
        var place = new RowPlace(SampleFolder.RUN, file, 2);
        return format.read(new Fields(header, place, text, split(text)));
    }

    private static String[] split(String text) {
        try {
            return new RFC4180Parser().parseLine(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
