package monthend.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first line of a file: which column stands where in this file. */
final class Header {

    private static final int ABSENT = -1;

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int width;

    /**
     * @param columns what the file may have
     * @param names what it has, in its own order
     */
    Header(List<String> columns, List<String> names) {
        this.columns = columns;
        this.width = names.size();
        columns.forEach(column -> positions.put(column, names.indexOf(column)));
    }

    /** All columns of the format, in its order, absent ones too. */
    List<String> columns() {
        return columns;
    }

    boolean knows(String column) {
        return positions.containsKey(column);
    }

    /** How many fields a row must have. */
    int width() {
        return width;
    }

    /** The field of a row; empty where the column is absent or the row too short. */
    String field(String[] fields, String column) {
        var position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return position == ABSENT || position >= fields.length ? "" : fields[position];
    }
}
