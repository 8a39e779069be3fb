package monthend.document.basis;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that does not tell when it was written: the same invoice has the same bytes whenever
 * and wherever it is written (V7). It is created on the day of the invoice, and the files inside it
 * have all the same time.
 *
 * <p>fastexcel writes the present time into {@code docProps/core.xml}. The archive that it makes is
 * one that Java's own reader of streams takes for damaged, so its directory is read instead.
 */
final class SamePackage {

    private static final String PROPERTIES = "docProps/core.xml";

    /** Any day will do but the first of 1980, beside which Java writes the time of its zone. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SamePackage() {}

    static byte[] of(byte[] workbook, LocalDate created) throws IOException {
        var bytes = new ByteArrayOutputStream(workbook.length);
        var written = new SeekableInMemoryByteChannel(workbook);
        try (var in = ZipFile.builder().setSeekableByteChannel(written).get();
                var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(withoutTime(entry.getName()));
                out.write(dated(entry.getName(), content, created));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry withoutTime(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(SOME_DAY);
        return entry;
    }

    private static byte[] dated(String name, byte[] content, LocalDate created) {
        if (!name.equals(PROPERTIES)) {
            return content;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var dated =
                text.replaceFirst("(<dcterms:created[^>]*>)[^<]*<", "$1" + created + "T00:00:00Z<");
        if (!dated.contains(">" + created + "T00:00:00Z<")) {
            throw new IllegalStateException("no creation date in " + text);
        }
        return dated.getBytes(StandardCharsets.UTF_8);
    }
}
