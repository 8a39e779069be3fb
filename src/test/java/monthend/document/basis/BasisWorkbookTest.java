package monthend.document.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.document.SampleCatalog;
import monthend.document.SampleInvoices;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceLine;
import monthend.money.Allocation;
import monthend.snapshot.UsageRow.Client;

import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class BasisWorkbookTest {

    private static final Invoice OFFICE = SampleInvoices.accountingOffice();
    private static final Invoice SMALL = SampleInvoices.withCredit();
    private static final List<Client> TWO =
            List.of(new Client("K1", "Fjæra AS"), new Client("K2", "=HYPERLINK(\"x\")"));

    @Test
    void i4EachClientHasItsSharesAndTheirSum() {
        var workbook = ReadWorkbook.of(written(SMALL, TWO));
        assertThat(workbook.sheets().keySet())
                .containsExactly("Oversikt", "Prosjekt og timer", "Elektronisk signering");
        assertThat(workbook.shown("Oversikt"))
                .containsExactly(
                        "Fakturanummer | FJ100004",
                        "Kunde | 10023 | Øvre Årdal Regnskap AS",
                        "Periode | 46296 | 46326",
                        "Kundenummer | Kundenavn | Klientnummer | Klientnavn | Beløp NOK",
                        "10023 | Øvre Årdal Regnskap AS |  |  | 400",
                        "10023 | Øvre Årdal Regnskap AS | K1 | Fjæra AS | 300",
                        "10023 | Øvre Årdal Regnskap AS | K2 | '=HYPERLINK(\"x\") | 300",
                        "Sum uten mva. |  |  |  | 1000");
        assertThat(workbook.shown("Elektronisk signering"))
                .containsExactly(
                        "Kundenummer | Kundenavn | Klientnummer | Klientnavn | Beskrivelse | Fra"
                                + " | Til | Antall | Enhet | Pris | Beløp NOK",
                        "10023 | Øvre Årdal Regnskap AS | K1 | Fjæra AS | Elektronisk signering –"
                                + " Månedsavtale: SMS-meldinger | 46296 | 46326 | 150 | stk. | 2"
                                + " | 300",
                        "10023 | Øvre Årdal Regnskap AS | K2 | '=HYPERLINK(\"x\") | Elektronisk"
                                + " signering – Månedsavtale: SMS-meldinger | 46296 | 46326 | 150"
                                + " | stk. | 2 | 300",
                        "Sum |  |  |  |  |  |  |  |  |  | 600");
    }

    @Test
    void i4TheOverviewAndTheSheetsTogetherComeToTheInvoice() {
        var workbook = ReadWorkbook.of(written(OFFICE, clients(7)));
        var net = OFFICE.draft().totals().net().getAmount();
        assertThat(workbook.sum("Oversikt")).isEqualByComparingTo(net);
        var products = workbook.sheets().keySet().stream().skip(1).toList();
        assertThat(products)
                .containsExactly(
                        "ERP-system",
                        "Periodeavslutning",
                        "Elektronisk signering",
                        "Fakturatransaksjoner");
        assertThat(products.stream().map(workbook::sum).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(net);
        for (var sheet : workbook.sheets().keySet()) {
            var amounts = workbook.amounts(sheet);
            assertThat(amounts.stream()
                            .limit(amounts.size() - 1)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(sheet)
                    .isEqualByComparingTo(workbook.sum(sheet));
        }
    }

    @Test
    void numbersAndDaysAreSuchAndNotWords() {
        var row = ReadWorkbook.of(written(SMALL, TWO))
                .rows("Elektronisk signering")
                .get(1);
        assertThat(row.getCell(5).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(row.getCell(6).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(row.getCell(5).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(10).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(Stream.of(0, 2, 3, 4, 8).map(row::getCell))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        assertThat(Stream.of(5, 6, 7, 9, 10).map(row::getCell))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.NUMBER));
    }

    @Test
    void theHeadingStaysInViewAndNothingIsAFormula() {
        var files = ReadWorkbook.files(written(SMALL, TWO));
        assertThat(files.get("xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"5\"", "state=\"frozen\"", "<autoFilter ref=\"A5:E8\"")
                .doesNotContain("<f>");
        assertThat(files.get("xl/worksheets/sheet3.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:K3\"")
                .doesNotContain("<f>");
    }

    @Test
    void v7TheBytesAreTheSameInEveryZoneAndLocale() throws InterruptedException {
        var bytes = written(OFFICE, clients(3));
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-nu-arab"));
            Thread.sleep(Duration.ofMillis(2_100)); // archives count in steps of two seconds
            assertThat(written(OFFICE, clients(3))).isEqualTo(bytes);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(ReadWorkbook.files(bytes).get("docProps/core.xml"))
                .contains(">2026-11-01T00:00:00Z</dcterms:created>");
    }

    @Test
    void everyLanguageNamesItsSheetsAndColumns() {
        for (var invoice : SampleInvoices.all().values()) {
            assertThat(ReadWorkbook.of(written(invoice, TWO)).sheets()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void namesThatAttackAreShownAndChangeNothing() {
        var attacks = Stream.of(
                        "=HYPERLINK(\"http://x\")",
                        "+1",
                        "-1",
                        "@SUM(A1)",
                        "</v></c>",
                        "../../etc/x",
                        "\u202Exslx.exe",
                        "\uFF1D1",
                        "_x003D_1",
                        "🧾".repeat(150))
                .map(name -> new Client(name.substring(0, 2), name))
                .toList();
        var workbook = ReadWorkbook.of(written(SMALL, attacks));
        assertThat(workbook.rows("Elektronisk signering").stream()
                        .skip(1)
                        .limit(attacks.size())
                        .map(row -> row.getCell(3).asString()))
                .containsExactlyInAnyOrder(
                        "'=HYPERLINK(\"http://x\")",
                        "'+1",
                        "'-1",
                        "'@SUM(A1)",
                        "</v></c>",
                        "../../etc/x",
                        "\u202Exslx.exe",
                        "'\uFF1D1",
                        "_x005F_x003D_1",
                        "🧾".repeat(150));
    }

    @Test
    void aBasisThatDoesNotComeToTheInvoiceIsABug() {
        var entries = entries(SMALL, TWO);
        assertThatThrownBy(() -> BasisWorkbook.write(
                        SMALL, entries.subList(1, entries.size()), SampleCatalog.catalog()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the basis of FJ100004 comes to NOK 600.00, the invoice to NOK 1000.00");
    }

    @Test
    void fiveThousandEntriesTakeWellBelowASecond() {
        written(SMALL, clients(5_000));
        var start = System.nanoTime();
        var workbook = written(SMALL, clients(5_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(ReadWorkbook.of(workbook).rows("Elektronisk signering")).hasSize(5_002);
    }

    private static byte[] written(Invoice invoice, List<Client> clients) {
        return BasisWorkbook.write(invoice, entries(invoice, clients), SampleCatalog.catalog());
    }

    /** Usage divided equally over the clients, all else for the account. */
    private static List<BasisEntry> entries(Invoice invoice, List<Client> clients) {
        return invoice.draft().lines().stream()
                .flatMap(line -> entries(line, clients).stream())
                .toList();
    }

    private static List<BasisEntry> entries(InvoiceLine line, List<Client> clients) {
        var holders = switch (line.charge().kind()) {
            case USAGE, OVERAGE, SETTLEMENT ->
                clients.stream().map(Optional::of).toList();
            case LICENCE, FLAT, ONE_OFF, MINIMUM, ADJUSTMENT -> List.of(Optional.<Client>empty());
        };
        var shares = Collections.nCopies(holders.size(), BigDecimal.ONE);
        var quantities = Allocation.inProportion(line.charge().quantity(), shares);
        var amounts = Allocation.inProportion(line.charge().amount(), shares);
        return IntStream.range(0, holders.size())
                .mapToObj(i -> new BasisEntry(
                        line.number(),
                        line.charge().accountNo(),
                        holders.get(i),
                        quantities.get(i),
                        amounts.get(i)))
                .toList();
    }

    private static List<Client> clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Client("K" + (10_000 + i), "Klient nummer " + i + " AS"))
                .toList();
    }
}
