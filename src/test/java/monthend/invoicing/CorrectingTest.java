package monthend.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.calendar.BillingMonth;
import monthend.invoicing.Live.Standing;
import monthend.rating.Books;
import monthend.rating.Buyers;
import monthend.rating.Closing;
import monthend.rating.HoldCode;
import monthend.rating.PayerCase;
import monthend.rating.PayerRating;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A corrected period against its live invoices (P3). INSIGHTS costs 659.00 a licence: 4 are
 * 2,636.00, with VAT 3,295.00; 3 are 1,977.00, with VAT 2,471.25.
 */
class CorrectingTest {

    private static final Closing OCTOBER = closing("monthly-2026-10", LocalDate.of(2026, 11, 1));
    private static final Closing RERUN = closing("rerun-2026-10-1", LocalDate.of(2026, 11, 20));

    private static Closing closing(String run, LocalDate invoiceDate) {
        return new Closing(run, Closing.Job.MONTHLY, BillingMonth.parse("2026-10"), invoiceDate);
    }

    /** The invoice of some licences; of none there is none. */
    private static List<InvoiceDraft> licences(Closing closing, int number, Credit... credits) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", number);
        var payer = books.payerCase();
        var rated = new PayerRating().rate(payer, closing, Books.CATALOG);
        return new Drafting(closing, Books.CATALOG)
                .draft(payer, rated, List.of(credits), Optional.empty())
                .drafts();
    }

    private static Live live(InvoiceDraft draft, Standing standing) {
        return new Live(draft.numbered("FJ10000001"), List.of(), standing);
    }

    private static Live whole(int number, Credit... credits) {
        return live(licences(OCTOBER, number, credits).getFirst(), Standing.WHOLE);
    }

    private static Corrected correct(int due, List<Live> live, Credit... left) {
        return new Correcting("A1", RERUN).correct(licences(RERUN, due), live, List.of(left));
    }

    private static Credit credit(String left) {
        return new Credit(
                "C1", Optional.empty(), LocalDate.of(2026, 10, 5), Money.parse("NOK " + left));
    }

    private static String told(InvoiceDraft draft) {
        return draft.type() + " " + draft.totals().net() + " + "
                + draft.totals().vat() + " − "
                + draft.totals().prepaid() + " of " + draft.invoiceDate() + " due "
                + draft.dueOn()
                + draft.refersTo().map(other -> " for " + other.number()).orElse("");
    }

    private static List<String> creditNotes(Corrected corrected) {
        return corrected.creditNotes().stream().map(note -> told(note.draft())).toList();
    }

    private static List<String> invoices(Corrected corrected) {
        return corrected.invoices().stream().map(CorrectingTest::told).toList();
    }

    @Test
    void p3AnInvoiceThatIsRightIsNotTouched() {
        var corrected = correct(4, List.of(whole(4)));
        assertThat(corrected.creditNotes()).isEmpty();
        assertThat(corrected.invoices()).isEmpty();
        assertThat(corrected.holds()).isEmpty();
        assertThat(corrected.kept())
                .extracting(kept ->
                        kept.number() + " " + kept.line() + " " + kept.charge().amount())
                .containsExactly("FJ10000001 1 NOK 2636.00");
    }

    @Test
    void p3AnInvoiceThatIsWrongIsCreditedWholeAndReplaced() {
        var corrected = correct(3, List.of(whole(4)));
        assertThat(creditNotes(corrected))
                .containsExactly("CREDIT_NOTE NOK 2636.00 + NOK 659.00 − NOK 0.00 of 2026-11-20"
                        + " due 2026-11-20 for FJ10000001");
        assertThat(invoices(corrected))
                .containsExactly("INVOICE NOK 1977.00 + NOK 494.25 − NOK 0.00 of 2026-11-20"
                        + " due 2026-12-04 for FJ10000001");
        assertThat(corrected.kept()).isEmpty();
        assertThat(corrected.holds()).isEmpty();
        assertThat(corrected.creditNotes().getFirst().draft().lines())
                .isEqualTo(whole(4).invoice().draft().lines());
    }

    @Test
    void p3AnInvoiceThatIsGoneIsCreditedAloneAndANewOneStandsAlone() {
        var gone = correct(0, List.of(whole(4)));
        assertThat(creditNotes(gone)).hasSize(1);
        assertThat(gone.invoices()).isEmpty();

        var fresh = correct(3, List.of());
        assertThat(fresh.creditNotes()).isEmpty();
        assertThat(invoices(fresh))
                .containsExactly("INVOICE NOK 1977.00 + NOK 494.25 − NOK 0.00 of 2026-11-20"
                        + " due 2026-12-04");
    }

    /** The invoice used 1,000.00 and left 200.00: 1,200.00 are there, and all of it is used. */
    @Test
    void p3WhatTheOriginalUsedIsGivenBackBeforeTheNewInvoiceUsesCredit() {
        var corrected = correct(3, List.of(whole(4, credit("1000.00"))), credit("200.00"));
        assertThat(creditNotes(corrected))
                .containsExactly("CREDIT_NOTE NOK 2636.00 + NOK 659.00 − NOK 1000.00 of"
                        + " 2026-11-20 due 2026-11-20 for FJ10000001");
        assertThat(corrected.creditNotes().getFirst().draft().credits())
                .extracting(use -> use.creditId() + " " + use.used() + ", left " + use.left())
                .containsExactly("C1 NOK 1000.00, left NOK 1200.00");
        assertThat(corrected.credits()).containsExactly(credit("1200.00"));
        assertThat(invoices(corrected))
                .containsExactly("INVOICE NOK 1977.00 + NOK 494.25 − NOK 1200.00 of 2026-11-20"
                        + " due 2026-12-04 for FJ10000001");
    }

    @Test
    void p3CreditThatNobodyListsAnyMoreIsGivenBackToo() {
        var corrected = correct(0, List.of(whole(4, credit("1000.00"))));
        assertThat(corrected.credits()).containsExactly(credit("1000.00"));
    }

    @Test
    void p3WhatSomebodyHasCreditedByHandIsNotCreditedTwice() {
        var draft = licences(OCTOBER, 4).getFirst();
        var corrected = correct(3, List.of(live(draft, Standing.CREDITED_BY_HAND)));
        assertThat(corrected.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.payerNo()).isEqualTo("A1");
            assertThat(hold.code()).isEqualTo(HoldCode.CREDITED_BY_HAND);
            assertThat(hold.reason()).contains("FJ10000001");
        });
        assertThat(correct(4, List.of(live(draft, Standing.CREDITED_BY_HAND))).holds())
                .isEmpty();
    }

    /** Licences and, apart, additional ones at 335.00: 1,005.00 for three months. */
    private static List<InvoiceDraft> twoGroups(Closing closing, int licences, int additional) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", licences);
        books.agreement("S2", "ERP", "2026-10-01").state("2026-10-01", "KON-ABO00", additional);
        return drafts(closing, books.payerCase());
    }

    private static List<InvoiceDraft> drafts(Closing closing, PayerCase payer) {
        var rated = new PayerRating().rate(payer, closing, Books.CATALOG);
        return new Drafting(closing, Books.CATALOG)
                .draft(payer, rated, List.of(), Optional.empty())
                .drafts();
    }

    private static Live whole(InvoiceDraft draft, String number) {
        return new Live(draft.numbered(number), List.of(), Standing.WHOLE);
    }

    @ParameterizedTest(name = "{0} licences and {1} additional ones due: {2}")
    @CsvSource({
        "4, 1, , ",
        "3, 1, FJ10000001, 1977.00",
        "4, 2, FJ10000002, 2010.00",
        "3, 2, FJ10000001 FJ10000002, 1977.00 2010.00",
    })
    void p3EachInvoiceOfAPayerIsComparedWithItsOwn(
            int licences, int additional, String credited, String nets) {
        var were = twoGroups(OCTOBER, 4, 1);
        var live =
                List.of(whole(were.getFirst(), "FJ10000001"), whole(were.getLast(), "FJ10000002"));
        var corrected = new Correcting("A1", RERUN)
                .correct(twoGroups(RERUN, licences, additional), live, List.of());
        assertThat(corrected.creditNotes())
                .extracting(note -> note.draft().refersTo().orElseThrow().number())
                .containsExactlyElementsOf(words(credited));
        assertThat(corrected.invoices())
                .extracting(draft -> draft.totals().net().getAmount().toPlainString())
                .containsExactlyElementsOf(words(nets));
        assertThat(corrected.kept()).hasSize(2 - words(credited).size());
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest(name = "a buyer with VAT number {0}: {1} credit notes")
    @CsvSource({"NO923456783MVA, 0", "NO987654325MVA, 1", ", 1"})
    void p3AnInvoiceToAnotherVatNumberIsWrong(String vatNumber, int creditNotes) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", 4);
        var was = Buyers.livingIn(books.payerCase(), "NO", Optional.of("NO923456783MVA"));
        var is = Buyers.livingIn(books.payerCase(), "NO", Optional.ofNullable(vatNumber));
        var corrected = new Correcting("A1", RERUN)
                .correct(
                        drafts(RERUN, is),
                        List.of(whole(drafts(OCTOBER, was).getFirst(), "FJ10000001")),
                        List.of());
        assertThat(corrected.creditNotes()).hasSize(creditNotes);
        assertThat(corrected.invoices()).hasSize(creditNotes);
    }

    /** A supplement has billed the second licence apart: the two invoices are taken together. */
    @ParameterizedTest(name = "{0} licences of each due: {1} credit notes")
    @CsvSource({"4, 0", "3, 2"})
    void p3SeveralInvoicesOfAPeriodAreTakenTogether(int due, int creditNotes) {
        var live = List.of(
                whole(inOneGroup(OCTOBER, 0, 4).getFirst(), "FJ10000002"),
                whole(inOneGroup(OCTOBER, 4, 0).getFirst(), "FJ10000001"));
        var corrected =
                new Correcting("A1", RERUN).correct(inOneGroup(RERUN, due, due), live, List.of());
        assertThat(corrected.creditNotes())
                .extracting(note -> note.draft().refersTo().orElseThrow().number())
                .containsExactlyElementsOf(
                        creditNotes == 0 ? List.of() : List.of("FJ10000001", "FJ10000002"));
        assertThat(corrected.kept())
                .extracting(kept -> kept.number() + " " + kept.line())
                .containsExactlyElementsOf(
                        creditNotes == 0 ? List.of("FJ10000001 1", "FJ10000002 1") : List.of());
    }

    private static List<InvoiceDraft> inOneGroup(Closing closing, int one, int other) {
        var books = Books.in("NOK");
        books.agreement("S1", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", one);
        books.agreement("S2", "INSIGHTS", "2026-10-01").state("2026-10-01", "USER", other);
        return drafts(closing, books.payerCase());
    }

    /** 100.00 of each were used; each comes back to what is left of its own. */
    @Test
    void p3EachCreditComesBackByItself() {
        var first = credit("100.00");
        var second = new Credit(
                "C2", Optional.empty(), LocalDate.of(2026, 10, 6), Money.parse("NOK 100.00"));
        var left = new Credit(
                "C2", Optional.empty(), LocalDate.of(2026, 10, 6), Money.parse("NOK 7.00"));
        var corrected = correct(0, List.of(whole(4, first, second)), left);
        assertThat(corrected.creditNotes().getFirst().draft().credits())
                .extracting(use -> use.creditId() + " " + use.used() + ", left " + use.left())
                .containsExactly(
                        "C1 NOK 100.00, left NOK 100.00", "C2 NOK 100.00, left NOK 107.00");
    }

    /** Of 100.00, 60.40 and 40.02 the second and third: 100.42, with 25 % of it, 25.11 (25.105). */
    @Test
    void p6SomeLinesAreCreditedWithTheirVatAndNumberedAnew() {
        var lines = InvoiceLines.of("SIGN 100.00", "SIGN 60.40", "PSA 40.02");
        var original = licences(OCTOBER, 4, credit("50.00")).getFirst().numbered("FJ10000001");
        var why = new ManualCredit(Optional.of(2), "as agreed");
        var note = new CreditNotes(RERUN).ofLines(original, lines.subList(1, 3), why);
        assertThat(told(note))
                .isEqualTo("CREDIT_NOTE NOK 100.42 + NOK 25.11 − NOK 0.00 of 2026-11-20"
                        + " due 2026-11-20 for FJ10000001");
        assertThat(note.lines()).extracting(InvoiceLine::number).containsExactly(1, 2);
        assertThat(note.credits()).isEmpty();
        assertThat(note.manualCredit()).contains(why);
    }

    @Test
    void p6AWholeInvoiceIsCreditedForAReasonWithWhatItUsed() {
        var original = licences(OCTOBER, 4, credit("50.00")).getFirst().numbered("FJ10000001");
        var why = new ManualCredit(Optional.empty(), "as agreed");
        var note = new CreditNotes(RERUN).ofWhole(original, why);
        assertThat(told(note))
                .isEqualTo("CREDIT_NOTE NOK 2636.00 + NOK 659.00 − NOK 50.00 of 2026-11-20"
                        + " due 2026-11-20 for FJ10000001");
        assertThat(note.credits()).hasSize(1);
        assertThat(note.manualCredit()).contains(why);
        assertThat(new CreditNotes(RERUN).ofWhole(original).manualCredit()).isEmpty();
    }
}
