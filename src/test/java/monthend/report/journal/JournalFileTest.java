package monthend.report.journal;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Catalog;
import monthend.catalog.CatalogReader;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.report.journal.JournalFile.Document;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What ledgers import of a document, told row by row. */
class JournalFileTest {

    private static final Catalog CATALOG =
            CatalogReader.read(Path.of("sample-data/catalog")).catalog();

    private static Stream<List<String>> rows(Document document, List<Voucher> vouchers) {
        return vouchers.stream().flatMap(voucher -> JournalFile.rows(document, voucher));
    }

    /** 3 × 559.00 in arrears is 1,677.00; 25 % VAT is 419.25. */
    @Test
    void aRowHasItsAmountInDebitOrInCredit() {
        var invoice = Sale.by("NORD", "SEK")
                .arrears("PSA", "2026-10-01/2026-11-01", "1677.00")
                .invoice("ND10000001", "2026-11-01");
        var document = new Document("ND10000001", DocumentType.INVOICE, "NORD", "20010");

        assertThat(rows(document, Journal.of(invoice, CATALOG)).map(row -> String.join(",", row)))
                .containsExactly(
                        "ND10000001,2026-11-01,NORD,1510,receivable,2096.25,0.00,SEK,,,,,"
                                + "ND10000001,invoice,20010,,2096.25,0.00,SEK",
                        "ND10000001,2026-11-01,NORD,2611,vat,0.00,419.25,SEK,,,S25,,ND10000001,"
                                + "invoice,20010,,0.00,419.25,SEK",
                        "ND10000001,2026-11-01,NORD,3043,revenue,0.00,1677.00,SEK,PSA,2026-10,S25,,"
                                + "ND10000001,invoice,20010,,0.00,1677.00,SEK");
    }

    @Test
    void aSwedishLedgerReadsTheSameAsSie() {
        var invoice = Sale.by("NORD", "SEK")
                .arrears("PSA", "2026-10-01/2026-11-01", "1677.00")
                .invoice("ND10000001", "2026-11-01");
        var document = new Document("ND10000001", DocumentType.INVOICE, "NORD", "20010");
        var seller = CATALOG.seller("NORD");

        assertThat(Stream.concat(
                        SieFile.head(seller, "Monthend", LocalDate.of(2026, 11, 1)),
                        Journal.of(invoice, CATALOG).stream()
                                .flatMap(voucher -> SieFile.voucher(document, voucher))))
                .containsExactly(
                        "#FLAGGA 0",
                        "#PROGRAM \"Monthend\" \"4C\"",
                        "#FORMAT PC8",
                        "#GEN 20261101",
                        "#SIETYP 4",
                        "#ORGNR " + seller.organisationNumber().substring(0, 6) + "-"
                                + seller.organisationNumber().substring(6),
                        "#FNAMN \"" + seller.name() + "\"",
                        "#VALUTA SEK",
                        "#VER F \"\" 20261101 \"ND10000001 20010\"",
                        "{",
                        "   #TRANS 1510 {} 2096.25",
                        "   #TRANS 2611 {} -419.25",
                        "   #TRANS 3043 {} -1677.00",
                        "}");
    }

    @Test
    void theLettersOfSieAreThoseOfTheOldMachines() {
        assertThat("Åkerö & Ängs".getBytes(SieFile.LETTERS))
                .startsWith((byte) 0x8f, (byte) 'k', (byte) 'e', (byte) 'r', (byte) 0x94);
    }
}
