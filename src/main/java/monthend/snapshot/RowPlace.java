package monthend.snapshot;

/**
 * Where a row came from: the run that read it first, its file, and the line that it begins on. The
 * header is line 1.
 */
public record RowPlace(String run, SnapshotFile file, int line) implements Comparable<RowPlace> {

    @Override
    public int compareTo(RowPlace other) {
        return java.util.Comparator.comparing(RowPlace::run)
                .thenComparing(RowPlace::file)
                .thenComparingInt(RowPlace::line)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return file.fileName() + " line " + line + " (" + run + ")";
    }
}
