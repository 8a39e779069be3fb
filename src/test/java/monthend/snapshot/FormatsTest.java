package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.NoticeRule;
import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.PostalAddress;
import monthend.snapshot.Account.Delivery;
import monthend.snapshot.RecipientRow.Capability;
import monthend.snapshot.RecipientRow.Status;
import monthend.snapshot.Subscription.Notice;
import monthend.snapshot.Subscription.NoticeMode;
import monthend.snapshot.Subscription.OwnTerms;
import monthend.snapshot.UsageRow.Client;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Each sample file is read to exactly these records. */
class FormatsTest {

    private static final CurrencyUnit NOK = CurrencyUnit.of("NOK");

    @TempDir
    private Path path;

    @Test
    void anAccountThatPaysForItself() {
        assertThat(taken(new AccountFormat()))
                .first()
                .isEqualTo(new Account(
                        place(SnapshotFile.ACCOUNTS, 2),
                        "A-1",
                        "FJORD",
                        "Fjord, Sjø og \"Sønn\" AS",
                        "NO",
                        Optional.of("923456783"),
                        Optional.of("NO923456783MVA"),
                        Language.NB,
                        NOK,
                        Optional.empty(),
                        Optional.of("Åse Øye"),
                        Optional.of("ase@fjord.example"),
                        Optional.of(new PostalAddress(
                                "Kaia 1", Optional.of("2. etasje"), "0150", "Oslo", "NO")),
                        Optional.of("REF-1"),
                        Optional.of("PO 7"),
                        Optional.of(new EInvoiceAddress("0192", "923456783")),
                        Optional.empty(),
                        Delivery.AUTO,
                        OptionalInt.of(14)));
    }

    @Test
    void d2AnAccountWithAPayerAndWithoutAnAddressIsTaken() {
        assertThat(taken(new AccountFormat()))
                .last()
                .isEqualTo(new Account(
                        place(SnapshotFile.ACCOUNTS, 3),
                        "A-2",
                        "SUOMI",
                        "Järvi Oy",
                        "FI",
                        Optional.of("0112038-9"),
                        Optional.of("FI01120389"),
                        Language.FI,
                        CurrencyUnit.EUR,
                        Optional.of("A-3"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new EInvoiceAddress("0216", "003701120389")),
                        Optional.of("003721291126"),
                        Delivery.FINVOICE,
                        OptionalInt.empty()));
    }

    @Test
    void subscriptions() {
        assertThat(taken(new SubscriptionFormat()))
                .containsExactly(
                        new Subscription(
                                place(SnapshotFile.SUBSCRIPTIONS, 2),
                                "S-1",
                                "A-1",
                                "SIGN",
                                day(2026, 1, 15),
                                Optional.of(day(2026, 1, 10)),
                                Optional.of(day(2026, 2, 1)),
                                Optional.of("crm"),
                                Optional.of(new Notice(
                                        day(2026, 5, 10), Optional.of(NoticeMode.PERIOD_END))),
                                Optional.of("PO 8"),
                                Optional.of(NoticeRule.MONTH_END),
                                Optional.of(day(2027, 1, 1)),
                                new OwnTerms(
                                        Optional.empty(),
                                        Optional.of(new BigDecimal("12.5")),
                                        Optional.of(day(2026, 7, 1)))),
                        new Subscription(
                                place(SnapshotFile.SUBSCRIPTIONS, 3),
                                "S-2",
                                "A-2",
                                "PSA",
                                day(2024, 2, 29),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new OwnTerms(
                                        Optional.of(new BigDecimal("45.50")),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    @Test
    void licences() {
        assertThat(taken(new LicenceFormat()))
                .containsExactly(
                        new LicenceState(
                                place(SnapshotFile.LICENCES, 2),
                                "S-1",
                                day(2026, 1, 15),
                                "YEAR",
                                10,
                                OptionalInt.of(8),
                                Optional.of("crm")),
                        new LicenceState(
                                place(SnapshotFile.LICENCES, 3),
                                "S-2",
                                day(2024, 2, 29),
                                "PRO-6M",
                                0,
                                OptionalInt.empty(),
                                Optional.empty()));
    }

    @Test
    void usage() {
        assertThat(taken(new UsageFormat()))
                .containsExactly(
                        new UsageRow(
                                place(SnapshotFile.USAGE, 2),
                                "U-1",
                                "S-1",
                                "signature",
                                day(2026, 10, 1),
                                new BigDecimal("2.5"),
                                Optional.of(new Client("5001", "Bakeri \"Ø\", Oslo"))),
                        new UsageRow(
                                place(SnapshotFile.USAGE, 3),
                                "U-2",
                                "S-1",
                                "signature",
                                day(2026, 10, 31),
                                BigDecimal.ONE,
                                Optional.empty()));
    }

    @Test
    void credits() {
        assertThat(taken(new CreditFormat()))
                .containsExactly(new CreditRow(
                        place(SnapshotFile.CREDITS, 2),
                        "C-1",
                        "A-1",
                        Optional.of("SIGN"),
                        Money.of(NOK, new BigDecimal("100.00")),
                        day(2026, 9, 30)));
    }

    @Test
    void transfers() {
        assertThat(taken(new TransferFormat()))
                .containsExactly(
                        new TransferRow(
                                place(SnapshotFile.TRANSFERS, 2),
                                Optional.of("S-1"),
                                Optional.empty(),
                                Optional.of("A-2"),
                                day(2026, 11, 1),
                                OptionalInt.of(3),
                                Optional.of("S-9"),
                                "Avtale 2026/17"),
                        new TransferRow(
                                place(SnapshotFile.TRANSFERS, 3),
                                Optional.empty(),
                                Optional.of("A-1"),
                                Optional.empty(),
                                day(2026, 11, 1),
                                OptionalInt.empty(),
                                Optional.empty(),
                                "Vedtak 4"));
    }

    @Test
    void extensions() {
        assertThat(taken(new ExtensionFormat()))
                .containsExactly(
                        new ExtensionRow(
                                place(SnapshotFile.EXTENSIONS, 2),
                                "A-1",
                                "2026-10",
                                day(2026, 12, 15)),
                        new ExtensionRow(
                                place(SnapshotFile.EXTENSIONS, 3),
                                "A-1",
                                "2026",
                                day(2026, 10, 31)));
    }

    @Test
    void recipients() {
        assertThat(taken(new RecipientFormat()))
                .containsExactly(new RecipientRow(
                        place(SnapshotFile.RECIPIENTS, 2),
                        new EInvoiceAddress("0192", "923456783"),
                        Capability.INVOICE,
                        Status.REGISTERED,
                        day(2026, 10, 31)));
    }

    @Test
    void aTakenRowKeepsItsTextAsItWas() {
        assertThat(SampleFolder.in(path).read(new UsageFormat()))
                .first()
                .isInstanceOfSatisfying(
                        Read.Taken.class,
                        taken -> assertThat(taken.raw())
                                .isEqualTo("U-1,S-1,signature,2026-10-01,2.50,5001,"
                                        + "\"Bakeri \"\"Ø\"\", Oslo\""));
    }

    private <R> List<R> taken(RowFormat<R> format) {
        return SampleFolder.in(path).read(format).stream()
                .map(read -> ((Read.Taken<R>) read).row())
                .toList();
    }

    private static RowPlace place(SnapshotFile file, int line) {
        return new RowPlace(SampleFolder.RUN, file, line);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
