package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.UnreadableInputException;
import monthend.check.RefusedException;
import monthend.check.RunRequest.Review;
import monthend.check.RunState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The monthly job as a whole, on the sample month: 27 invoices, 5 payers held. */
class ClosingsDbTest {

    private static final String RUN = "monthly-2026-10";
    private static final int INVOICES = 27;

    @TempDir
    Path folder;

    @Test
    void p4AMonthIsPostedOnceFromTheSameInput() {
        try (var place = MonthWorkplace.open(folder)) {
            var first = place.close("2026-10");
            assertThat(first.ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(first.run().state()).isEqualTo(RunState.DELIVERED);
            assertThat(first.summary().invoices()).isEqualTo(INVOICES);
            assertThat(first.summary().heldPayers()).isEqualTo(5);
            var files = place.files(RUN);

            assertThat(place.close("2026-10").ending()).isEqualTo(Ending.NOTHING_TO_DO);
            assertThat(place.count("invoice")).isEqualTo(INVOICES);
            assertThat(place.files(RUN)).isEqualTo(files);
        }
    }

    @Test
    void p4OtherInputForAPostedMonthIsRefusedAndPointsToTheRerun() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            assertThatThrownBy(() -> place.close("2026-10", sampleWith("usage.csv", "")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("2026-10 is already posted (run monthly-2026-10) with"
                            + " other input. Nothing was changed.")
                    .hasMessageContaining("jobs/run rerun --period 2026-10");
            assertThat(place.count("run")).isEqualTo(1);
        }
    }

    @Test
    void v7TwoEmptyDatabasesGiveTheSameBytesHoweverTheWorkIsCut() {
        var pace = Map.<String, Object>of("monthend.chunk", 3, "monthend.threads", 1);
        try (var place = MonthWorkplace.open(folder, pace)) {
            place.close("2026-10");
            assertThat(place.files(RUN))
                    .isEqualTo(calm())
                    // Each file once more for whoever sends it, four indexes, two print batches.
                    .hasSize(2 * (INVOICES + 19 + 11) + 10 + 4 + 2);
        }
    }

    /** Each table is the first one that a step writes into: there it fails, and goes on later. */
    @ParameterizedTest
    @ValueSource(
            strings = {"run_file", "hold", "draft_line", "invoice", "waiting_usage", "document_file"
            })
    void aRunThatFailsWhereverItIsGoesOnToTheSameBytes(String table) {
        try (var place = MonthWorkplace.open(folder)) {
            refuseRowsOf(table, place);
            assertThatThrownBy(() -> place.close("2026-10"))
                    .isInstanceOf(NotDoneException.class)
                    .hasMessageContaining("no rows for now");
            place.database().sql("drop trigger refuse on " + table).update();
            place.close("2026-10");
            assertThat(place.files(RUN)).isEqualTo(calm());
        }
    }

    @Test
    void p1ADraftWaitsToBeLookedAtAndIsNumberedOnlyThen() {
        try (var place = MonthWorkplace.open(folder)) {
            var draft = place.close("2026-10", MonthWorkplace.SAMPLE, Review.WAIT);
            assertThat(draft.ending()).isEqualTo(Ending.WAITS_FOR_REVIEW);
            assertThat(draft.summary().invoices()).isEqualTo(INVOICES);
            assertThat(place.count("invoice")).isZero();
            assertThat(place.files(RUN))
                    .containsOnlyKeys(
                            "held.csv",
                            "rejected.csv",
                            "rows.csv",
                            "refunds.csv",
                            "differences.csv",
                            "notices.csv",
                            "movement.csv");

            assertThat(place.post(RUN).ending()).isEqualTo(Ending.DONE_WITH_HOLDS);
            assertThat(place.count("invoice")).isEqualTo(INVOICES);
        }
    }

    @Test
    void p1ADiscardedDraftLeavesNothingButItsRecord() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", MonthWorkplace.SAMPLE, Review.WAIT);
            place.discard(RUN);
            assertThat(place.out().resolve(RUN)).doesNotExist();
            for (var table : List.of("run", "draft", "draft_line", "usage_row", "account_row")) {
                assertThat(place.count(table)).as(table).isZero();
            }
            assertThat(place.count("run_event where what = 'discarded' and note = 'looked at'"))
                    .isEqualTo(1);
            assertThat(place.close("2026-10").run().attempt()).isEqualTo(2);
            assertThat(place.count("invoice")).isEqualTo(INVOICES);
        }
    }

    @Test
    void otherInputForADraftBeginsItAnew() throws IOException {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", MonthWorkplace.SAMPLE, Review.WAIT);
            var other = sampleWith("usage.csv", "");
            assertThat(place.close("2026-10", other).run().attempt()).isEqualTo(2);
        }
    }

    @Test
    void p1MonthsArePostedInOrder() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            assertThatThrownBy(() -> place.close("2026-12"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("Periods are closed in order: after monthly-2026-10 comes 2026-11,"
                            + " not 2026-12. Nothing was changed.");
        }
    }

    @Test
    void v3TheNextMonthBillsNothingTwice() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            place.close("2026-11");
            assertThat(place.count("(select usage_run, usage_line, sum(quantity) as billed"
                            + " from usage_outcome join invoice using (draft_id)"
                            + " group by usage_run, usage_line) b join usage_row u"
                            + " on u.run_id = b.usage_run and u.line = b.usage_line"
                            + " where b.billed > u.quantity"))
                    .isZero();
            assertThat(place.count("duplicate_row where run_id = 'monthly-2026-11'"))
                    .isGreaterThan(60);
            assertThat(place.count("(select 1 from invoice group by seller, doc_type, series"
                            + " having count(*) <> max(count) - min(count) + 1) gaps"))
                    .isZero();
        }
    }

    @Test
    void unreadableInputLeavesNothingBehind() throws IOException {
        var broken = sampleWith("usage.csv", "U-9999,S-1011,sms,2026-10-12,1");
        try (var place = MonthWorkplace.open(folder)) {
            assertThatThrownBy(() -> place.close("2026-10", broken))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("usage.csv");
            assertThat(place.count("run")).isZero();
            assertThat(place.count("batch_job_instance")).isZero();
            assertThat(place.out()).doesNotExist();
        }
    }

    @Test
    void v5WhatIsPostedCannotBeChanged() {
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10");
            for (var change : List.of(
                    "update invoice set invoice_date = '2026-12-01'",
                    "delete from invoice",
                    "update draft set net = net + 1, gross = gross + 1, payable = payable + 1",
                    "delete from draft_line where draft_id not in (select draft_id from"
                            + " basis_entry)",
                    "update basis_entry set amount = 0",
                    "delete from basis_entry",
                    "update usage_outcome set quantity = 1",
                    "delete from credit_use",
                    "truncate draft_line cascade")) {
                assertThatThrownBy(() -> place.database().sql(change).update())
                        .as(change)
                        .hasMessageContaining("what is posted is never changed");
            }
        }
    }

    /** The files of an undisturbed run, made once. */
    private static SortedMap<String, String> calm() {
        return Calm.FILES;
    }

    private static final class Calm {
        private static final SortedMap<String, String> FILES = make();

        private static SortedMap<String, String> make() {
            try (var place = MonthWorkplace.open(Files.createTempDirectory("calm"))) {
                place.close("2026-10");
                return place.files(RUN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The sample month with a row more in one file; an empty one is a row that is wrong. */
    private Path sampleWith(String file, String row) throws IOException {
        var copy = Files.createDirectories(folder.resolve("snapshot"));
        try (var files = Files.list(MonthWorkplace.SAMPLE)) {
            for (var one : files.toList()) {
                Files.copy(one, copy.resolve(one.getFileName()));
            }
        }
        var end = row.isEmpty() ? "\n" : "";
        Files.writeString(copy.resolve(file), row + end, StandardOpenOption.APPEND);
        return copy;
    }

    private static void refuseRowsOf(String table, MonthWorkplace place) {
        place.database()
                .sql("create function refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no rows for now'; end $$")
                .update();
        place.database()
                .sql("create trigger refuse before insert on " + table
                        + " for each row execute function refuse()")
                .update();
    }
}
