package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.Hashes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Delivery folders of the sample month: each document once, in the folder of its channel. */
class DispatchDbTest {

    @TempDir
    Path folder;

    private static List<String[]> rows(Path index) throws IOException {
        return Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    @Test
    void d1EachDocumentIsInTheFolderOfItsChannelWithItsHash() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            var run = place.out().resolve("monthly-2026-10");
            var manifest = rows(run.resolve("manifest.csv"));
            for (var channel : List.of("peppol", "finvoice", "email", "print")) {
                var there = run.resolve("delivery").resolve(channel);
                var index = rows(there.resolve("index.csv"));
                assertThat(index.stream().map(row -> row[0]))
                        .as(channel)
                        .containsExactlyInAnyOrderElementsOf(manifest.stream()
                                .filter(row -> row[5].equals(channel))
                                .map(row -> row[0])
                                .toList());
                for (var row : index) {
                    var pdf = there.resolve(row[0] + ".pdf");
                    assertThat(List.of(row)).contains(Hashes.sha256(Files.readAllBytes(pdf)));
                }
            }
            assertThat(place.violations()).isEmpty();
        }
    }

    @Test
    void d3WhatGoesByPostIsMergedAndBeginsWhereTheIndexSays() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            var print = place.out().resolve("monthly-2026-10/delivery/print");
            var index = rows(print.resolve("index.csv"));
            assertThat(index).isNotEmpty();
            for (var row : index) {
                try (var batch = new PdfReader(Files.readAllBytes(print.resolve(row[12])))) {
                    var page =
                            new PdfTextExtractor(batch).getTextFromPage(Integer.parseInt(row[13]));
                    assertThat(page).contains(row[0]);
                    assertThat(Integer.parseInt(row[13]) + Integer.parseInt(row[14]) - 1)
                            .isLessThanOrEqualTo(batch.getNumberOfPages());
                }
            }
        }
    }
}
