package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.Violation;
import monthend.store.Verification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code verify} finds what somebody has changed behind the program's back. The triggers that
 * refuse such changes are switched off first: the next line of defence must find them by itself.
 */
class VerificationDbTest {

    private static final String RUN = "monthly-2026-10";

    @TempDir
    Path folder;

    /** October and its rerun: an invoice with credit, one by print, a credit note. */
    private MonthWorkplace posted() {
        var place = MonthWorkplace.open(folder);
        place.close("2026-10", snapshot("first", 2));
        place.rerun("2026-10", snapshot("second", 1), "2026-11-10");
        return place;
    }

    private Path snapshot(String name, int licences) {
        return new TinySnapshot()
                .account("1", "923456783")
                .account("2", "987654325")
                .account("3", "912345674")
                .subscription("S1", "1", "SIGN", "2026-10-01")
                .state("S1", "2026-10-01", "MONTH", 3)
                .subscription("S2", "2", "SIGN", "2026-10-01")
                .state("S2", "2026-10-01", "MONTH", licences)
                .subscription("S3", "3", "SIGN", "2026-10-01")
                .state("S3", "2026-10-01", "MONTH", 4)
                .credit("C1", "1", "100.00")
                .in(folder.resolve(name));
    }

    private static List<String> found(MonthWorkplace place) {
        var found = new ArrayList<Violation>();
        place.part(Verification.class).verify(found::add);
        return found.stream().map(one -> one.invariant() + " " + one.what()).toList();
    }

    /** As if no trigger refused it. */
    private static void change(MonthWorkplace place, String statement) {
        place.database()
                .sql("do $$ begin set local session_replication_role = replica; " + statement
                        + "; end $$")
                .update();
    }

    @Test
    void whatWasPostedAndNotTouchedAgrees() {
        try (var place = posted()) {
            assertThat(found(place)).isEmpty();
        }
    }

    @Test
    void v5AChangedAmountIsFound() {
        try (var place = posted()) {
            change(place, "update draft_line set quantity = 4, amount = 760 where amount = 570");
            assertThat(found(place))
                    .anyMatch(what -> what.startsWith("V5 FJ10000001: what it says is not what"))
                    .anyMatch(what -> what.startsWith("V2 monthly-2026-10: charges and draft"));
        }
    }

    @Test
    void v5AnAmountThatIsChangedInEveryColumnIsFound() {
        try (var place = posted()) {
            change(
                    place,
                    "update draft set net = net + 1, gross = gross + 1, payable = payable + 1"
                            + " where payer_no = '3'");
            assertThat(found(place)).anyMatch(what -> what.startsWith("V5 FJ10000003: 761.00 net"));
        }
    }

    @Test
    void v8ARemovedFileIsFound() throws IOException {
        try (var place = posted()) {
            Files.delete(place.out().resolve(RUN).resolve("documents/01/FJ10000001.pdf"));
            assertThat(found(place))
                    .containsExactly("V8 monthly-2026-10: documents/01/FJ10000001.pdf is missing");
        }
    }

    @Test
    void v8AFlippedByteInAPdfIsFound() throws IOException {
        try (var place = posted()) {
            var pdf = place.out().resolve(RUN).resolve("documents/03/FJ10000003.pdf");
            var bytes = Files.readAllBytes(pdf);
            bytes[bytes.length / 2] ^= 1;
            Files.write(pdf, bytes);
            assertThat(found(place))
                    .containsExactly(
                            // The same file under its second name.
                            "V8 monthly-2026-10: delivery/email/FJ10000003.pdf is not what was"
                                    + " written: its hash is another",
                            "V8 monthly-2026-10: documents/03/FJ10000003.pdf is not what was"
                                    + " written: its hash is another");
        }
    }

    @Test
    void v8AFileThatDoesNotBelongIsFoundAndAChangedListToo() throws IOException {
        try (var place = posted()) {
            Files.writeString(place.out().resolve(RUN).resolve("documents/note.txt"), "hello");
            Files.writeString(place.out().resolve(RUN).resolve("manifest.csv"), "number\n");
            assertThat(found(place))
                    .containsExactly(
                            "V8 monthly-2026-10: manifest.csv is not what was written: its hash is"
                                    + " another",
                            "V8 monthly-2026-10: documents/note.txt does not belong to the run");
        }
    }

    @Test
    void v4AMissingNumberIsFoundAndTheBrokenChain() {
        try (var place = posted()) {
            change(place, "delete from document_file where number = 'FJ10000002'");
            change(place, "delete from reversed_invoice where number = 'FJ10000002'");
            change(place, "delete from invoice where number = 'FJ10000002'");
            assertThat(found(place))
                    .contains(
                            "V4 in the series of FJORD, invoice ordinary, number 10000002 is"
                                    + " missing",
                            "V5 FJ10000003: the chain of hashes is broken here");
        }
    }

    @Test
    void v3ACreditThatIsUsedTwiceIsFound() {
        try (var place = posted()) {
            change(
                    place,
                    "insert into credit_use (draft_id, credit_id, used, left_after)"
                            + " select draft_id, 'C1', 100, 0 from invoice"
                            + " where number = 'FJ10000003'");
            assertThat(found(place)).contains("V3 credit C1: 200.00 of 100.00 is used");
        }
    }

    @Test
    void v6ACreditNoteThatIsNotItsOriginalIsFound() {
        try (var place = posted()) {
            change(
                    place,
                    "update draft set net = net - 1, gross = gross - 1, payable = payable - 1"
                            + " where doc_type = 'CREDIT_NOTE'");
            assertThat(found(place))
                    .anyMatch(what -> what.startsWith("V6 FJK10000001: credits 474.00 of invoice"
                            + " FJ10000002, which came to 475.00"));
        }
    }
}
