package monthend.catalog;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;

import monthend.catalog.ExchangeRates.Rate;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code rates.csv}: what one unit of a currency is worth in a seller's, for the VAT that an
 * invoice in a foreign currency also states in the seller's own (BT-111).
 *
 * <p>Columns, in any order: {@code currency}, {@code into} (ISO codes), {@code from} (the first day
 * of the rate; it holds until the next one of the same pair) and {@code rate}, a number above zero
 * with at most 8 decimals.
 */
final class RatesFile {

    private static final List<String> COLUMNS = List.of("currency", "into", "from", "rate");
    private static final int DECIMALS = 8;

    private final List<String> header;

    private RatesFile(List<String> header) {
        this.header = header;
    }

    static ExchangeRates read(String text) {
        try (var csv = csv(text)) {
            var reader = new RatesFile(header(csv));
            return reader.rows(csv);
        } catch (CsvMalformedLineException e) {
            throw wrong(Math.toIntExact(e.getLineNumber()), "a quoted value does not end");
        } catch (IOException | CsvValidationException e) {
            throw new UnreadableInputException(
                    CatalogFiles.RATES + " is not CSV: " + e.getMessage(), e);
        }
    }

    private static CSVReader csv(String text) {
        return new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build();
    }

    private static List<String> header(CSVReader csv) throws IOException, CsvValidationException {
        var read = csv.readNext();
        var header = read == null ? List.<String>of() : List.of(read);
        for (var column : header) {
            if (!COLUMNS.contains(column)) {
                throw wrong(
                        1,
                        "unknown column '" + column + "'; the columns are "
                                + String.join(", ", COLUMNS));
            }
        }
        for (var column : COLUMNS) {
            if (header.stream().filter(column::equals).count() != 1) {
                throw wrong(1, "column '" + column + "' must stand there once");
            }
        }
        return header;
    }

    private ExchangeRates rows(CSVReader csv) throws IOException, CsvValidationException {
        var rates = new ArrayList<Rate>();
        var seen = new HashSet<String>();
        for (var row = csv.readNext(); row != null; row = csv.readNext()) {
            rates.add(rate(List.of(row), Math.toIntExact(csv.getLinesRead()), seen));
        }
        return new ExchangeRates(rates);
    }

    private Rate rate(List<String> row, int line, Set<String> seen) {
        if (row.size() != header.size()) {
            throw wrong(line, row.size() + " values for " + header.size() + " columns");
        }
        var rate = new Rate(
                value("currency", row, line).currency(),
                value("into", row, line).currency(),
                value("from", row, line).day(),
                value("rate", row, line).decimal(DECIMALS));
        if (rate.currency().equals(rate.into())) {
            throw wrong(line, rate.currency() + " into itself");
        }
        if (rate.rate().signum() == 0) {
            throw value("rate", row, line).wrong("it must be above zero");
        }
        if (!seen.add(rate.currency() + " into " + rate.into() + " from " + rate.from())) {
            throw wrong(
                    line,
                    rate.currency() + " into " + rate.into() + " from " + rate.from()
                            + " stands twice");
        }
        return rate;
    }

    private CatalogValue value(String column, List<String> row, int line) {
        return new CatalogValue(
                new Place(CatalogFiles.RATES, line), column, row.get(header.indexOf(column)));
    }

    private static UnreadableInputException wrong(int line, String sentence) {
        return new Place(CatalogFiles.RATES, line).wrong(sentence);
    }
}
