package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.store.Hashes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

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

    /** What an access point puts on the envelope is what stands in the document. */
    @Test
    void d1AnAccessPointFindsSenderReceiverAndDocumentTypeOfEachFile() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            for (var channel : List.of("peppol", "finvoice")) {
                var there = place.out().resolve("monthly-2026-10/delivery/" + channel);
                assertThat(rows(there.resolve("index.csv"))).isNotEmpty().allSatisfy(row -> {
                    var document = Files.readString(there.resolve(row[5]));
                    assertThat(document).contains(row[0], id(row[3]), id(row[9]));
                    if (channel.equals("finvoice")) {
                        assertThat(document).contains("<ToIntermediator>" + row[4] + "<");
                        assertThat(row[10] + row[11]).isEmpty();
                    } else {
                        var type = row[10].split("::|##", -1);
                        assertThat(document)
                                .contains("<" + type[1] + " xmlns=\"" + type[0] + "\"")
                                .contains("<cbc:CustomizationID>" + type[2] + "<")
                                .contains("<cbc:ProfileID>" + row[11] + "<");
                        assertThat(row[1])
                                .isEqualTo(type[1].equals("Invoice") ? "invoice" : "credit_note");
                    }
                });
            }
        }
    }

    private static String id(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    @Test
    void d1AMailMergeFindsWhomToWriteToAndAllFilesToAttach() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            var there = place.out().resolve("monthly-2026-10/delivery/email");
            assertThat(rows(there.resolve("index.csv"))).isNotEmpty().allSatisfy(row -> {
                assertThat(row).hasSize(16);
                assertThat(row[4]).matches("[^@\\s]+@[^@\\s]+\\.[a-z]+");
                assertThat(row[5]).isIn("nb", "sv", "fi", "da", "nl", "en");
                assertThat(row[7]).matches("[0-9]+\\.[0-9]{2}");
                assertThat(row[8]).isGreaterThanOrEqualTo(row[15]);
                assertThat(row[13]).isNotBlank();
                assertThat(Files.readString(there.resolve(row[9]), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-");
                if (!row[11].isEmpty()) {
                    assertThat(row[12])
                            .isEqualTo(Hashes.sha256(Files.readAllBytes(there.resolve(row[11]))));
                }
            });
        }
    }

    @Test
    void d3APrintShopFindsEachPageInOneDocumentAndNoFileThatIsNotListed() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            var delivery = place.out().resolve("monthly-2026-10/delivery");
            var pages = new TreeMap<String, Integer>();
            for (var row : rows(delivery.resolve("print/index.csv"))) {
                assertThat(List.of(row[3], row[5], row[7], row[8], row[9]))
                        .noneMatch(String::isBlank);
                var after = pages.getOrDefault(row[12], 1);
                var next = after % 2 == 0 ? after + 1 : after;
                assertThat(Integer.parseInt(row[13])).as(row[0]).isEqualTo(next);
                pages.put(row[12], next + Integer.parseInt(row[14]));
            }
            for (var batch : pages.entrySet()) {
                var bytes = Files.readAllBytes(delivery.resolve("print").resolve(batch.getKey()));
                try (var pdf = new PdfReader(bytes)) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(batch.getValue() - 1);
                }
            }
            for (var channel : List.of("peppol", "finvoice", "email", "print")) {
                var there = delivery.resolve(channel);
                var listed = Files.readString(there.resolve("index.csv"));
                try (var files = Files.list(there)) {
                    assertThat(files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("index.csv"))
                                    .filter(name -> !listed.contains(name)))
                            .as(channel)
                            .isEmpty();
                }
            }
        }
    }
}
