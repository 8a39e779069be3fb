package monthend.document.basis;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A workbook as a spreadsheet program reads it. */
public record ReadWorkbook(Map<String, List<Row>> sheets) {

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    public static ReadWorkbook of(byte[] bytes) {
        var sheets = new LinkedHashMap<String, List<Row>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS)) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadWorkbook(sheets);
    }

    /** The rows of a sheet as text: {@code 70101 | Klient AS | 7 | 14}. */
    List<String> shown(String sheet) {
        return rows(sheet).stream()
                .map(row ->
                        String.join(" | ", row.stream().map(ReadWorkbook::text).toList()))
                .toList();
    }

    /** The last amount of a sheet: its sum. */
    public BigDecimal sum(String sheet) {
        return amounts(sheet).getLast();
    }

    /** The numbers in the last column of a sheet, the sum at the end. */
    List<BigDecimal> amounts(String sheet) {
        var columns = rows(sheet).getLast().getCellCount();
        return rows(sheet).stream()
                .filter(row -> row.getCellCount() == columns)
                .map(row -> row.getCell(columns - 1))
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(Cell::asNumber)
                .toList();
    }

    List<Row> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    /** The files inside the archive, by name. */
    static Map<String, String> files(byte[] bytes) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
