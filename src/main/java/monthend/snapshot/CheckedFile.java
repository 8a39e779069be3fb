package monthend.snapshot;

/**
 * A file of a snapshot that has been read through once: every byte is UTF-8, every row is whole.
 *
 * @param bytes its size
 * @param rows the rows below the header; each of them will be taken or rejected (V1)
 * @param sha256 of all bytes, 64 hexadecimal digits in lower case
 */
public record CheckedFile(SnapshotFile file, long bytes, long rows, String sha256) {}
