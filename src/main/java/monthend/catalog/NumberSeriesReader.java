package monthend.catalog;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.catalog.NumberSeries.Series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads how documents are numbered, for one seller after the other: no two documents of any sellers
 * can get the same number, and no two invoices of one seller the same payment reference.
 *
 * <p>A prefix is letters and a count is digits, so that different prefixes are enough for the
 * first. Payment references are made of the digits alone, so that for the second the counts of a
 * seller's invoices begin far apart.
 */
final class NumberSeriesReader {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,8}");
    private static final int MOST = 999_999_999;
    private static final int APART = 1_000_000;

    private final Map<String, String> sellersByPrefix = new HashMap<>();

    /** The four series of a seller. */
    List<NumberSeries> read(YamlSection seller) {
        var read = new ArrayList<NumberSeries>();
        for (var section : seller.sections("number_series", "number series")) {
            var series = series(section);
            checkPrefix(section, seller);
            checkNotTwice(section, series, read);
            checkApart(section, series, read);
            read.add(series);
        }
        checkComplete(seller, read);
        return read;
    }

    private static NumberSeries series(YamlSection section) {
        section.holds("type", "series", "prefix", "first");
        return new NumberSeries(
                section.value("type").word(DocumentType.class),
                section.value("series").word(Series.class),
                section.value("prefix").matching(PREFIX, "it must be capital letters, at most 8"),
                section.value("first").wholeNumber(1, MOST));
    }

    private void checkPrefix(YamlSection section, YamlSection seller) {
        var prefix = section.value("prefix");
        var other = sellersByPrefix.put(prefix.text(), seller.name());
        if (other != null) {
            throw prefix.wrong("that prefix is taken by " + other);
        }
    }

    private static void checkNotTwice(
            YamlSection section, NumberSeries series, List<NumberSeries> read) {
        if (read.stream().anyMatch(other -> same(other, series.type(), series.series()))) {
            throw section.wrong(section.name() + " is a second one of its type and series");
        }
    }

    private static void checkApart(
            YamlSection section, NumberSeries series, List<NumberSeries> read) {
        if (series.type() == DocumentType.INVOICE
                && read.stream()
                        .anyMatch(other -> other.type() == DocumentType.INVOICE
                                && Math.abs(other.first() - series.first()) < APART)) {
            throw section.value("first")
                    .wrong("payment references are made of the digits, so the"
                            + " invoices of a seller must be numbered from " + APART
                            + " or more apart");
        }
    }

    private static void checkComplete(YamlSection seller, List<NumberSeries> read) {
        for (var type : DocumentType.values()) {
            for (var series : Series.values()) {
                if (read.stream().noneMatch(other -> same(other, type, series))) {
                    throw seller.wrong(
                            "number_series",
                            "no series for " + type.code() + " and " + CatalogValue.word(series)
                                    + " in number_series of " + seller.name());
                }
            }
        }
    }

    private static boolean same(NumberSeries one, DocumentType type, Series series) {
        return one.type() == type && one.series() == series;
    }
}
