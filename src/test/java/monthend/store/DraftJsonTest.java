package monthend.store;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.Anchor;
import monthend.calendar.Months;
import monthend.calendar.Stretch;
import monthend.document.SampleInvoices;
import monthend.money.Quantity;
import monthend.rating.CountedElsewhere;
import monthend.rating.Derivation;
import monthend.rating.Derivation.PriceSource;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DraftJsonTest {

    private static final Anchor MID_MONTH = new Anchor(LocalDate.of(2026, 3, 15));
    private static final Stretch PART =
            new Stretch(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 7, 1));
    private static final PriceSource LIST = PriceSource.catalogue(LocalDate.of(2026, 1, 1));
    private static final PriceSource DISCOUNTED = new PriceSource(
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(new BigDecimal("49.00")),
            Optional.of(new BigDecimal("12.5")));

    @ParameterizedTest
    @MethodSource("everyKind")
    void aDerivationComesBackAsItWasWorkedOut(Derivation derivation) {
        var text = DraftJson.write(derivation);
        assertThat(DraftJson.read(text, Derivation.class)).isEqualTo(derivation);
        assertThat(DraftJson.write(DraftJson.read(text, Derivation.class))).isEqualTo(text);
    }

    @Test
    void theTestsKnowEveryKindOfDerivation() {
        assertThat(everyKind().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Derivation.class.getPermittedSubclasses());
    }

    @Test
    void valuesAreTextAndSortedByName() {
        var flat = new Derivation.Flat(MID_MONTH, PART, DISCOUNTED);
        assertThat(DraftJson.write(flat))
                .isEqualTo("{\"kind\":\"Flat\",\"anchor\":{\"day\":\"2026-03-15\"},"
                        + "\"licencePeriod\":{\"from\":\"2026-03-15\",\"to\":\"2026-07-01\"},"
                        + "\"price\":{\"discountPercent\":\"12.5\",\"from\":\"2026-01-01\","
                        + "\"listPrice\":\"49.00\"}}");
    }

    @Test
    void useThatIsCoveredComesBackWithItsDraft() {
        var draft = SampleInvoices.coveredUse().draft();
        var header = DraftJson.write(DraftHeader.of(draft));
        assertThat(DraftJson.read(header, DraftHeader.class).with(draft.lines()))
                .isEqualTo(draft);
    }

    /** As all had none that were posted before there was any. */
    @Test
    void aDraftWithoutCoveredUseHasNoWordOfIt() {
        var draft = SampleInvoices.finnish().draft();
        var header = DraftJson.write(DraftHeader.of(draft));
        assertThat(header + DraftJson.write(draft)).doesNotContain("covered");
        assertThat(DraftJson.read(header, DraftHeader.class).with(draft.lines()))
                .isEqualTo(draft);
    }

    private static Stream<Derivation> everyKind() {
        var row = new RowPlace("monthly-2026-10", SnapshotFile.LICENCES, 7);
        return Stream.of(
                new Derivation.Licences(
                        2,
                        MID_MONTH.months(PART),
                        MID_MONTH,
                        PART,
                        LIST,
                        List.of(row),
                        List.of(new CountedElsewhere("S1", "S2", PART, 3, row)),
                        Optional.of(new Derivation.Due(5, 3))),
                new Derivation.Flat(MID_MONTH, PART, LIST),
                new Derivation.Usage(Quantity.of("250.5"), Quantity.of(1000), 1001, DISCOUNTED),
                new Derivation.Volume(Quantity.of(20), Quantity.of(90), 101, LIST),
                new Derivation.Packages(Quantity.of(250), Quantity.of(100), 100, LIST),
                new Derivation.OneOff(LIST),
                new Derivation.ByHand("Oppstart", "as agreed", "anna"),
                new Derivation.Minimum(
                        new BigDecimal("200.00"),
                        new BigDecimal("150.00"),
                        MID_MONTH,
                        PART,
                        LIST,
                        Optional.of(new Derivation.Share(
                                new BigDecimal("400.00"), Months.parse("1/2")))),
                new Derivation.Clients(35, Quantity.of(37), LIST),
                new Derivation.Overage(
                        Quantity.of(255),
                        240,
                        1,
                        Quantity.of(240),
                        Quantity.ZERO,
                        PART,
                        LIST,
                        Optional.of(Months.parse("17/31"))));
    }
}
