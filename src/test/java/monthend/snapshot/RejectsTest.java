package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A row that is wrong: its code, and the sentence for the person who has to correct it. */
class RejectsTest {

    /** The table can be read by itself: what was changed in a good row, and what comes of it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "rejects.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void aWrongFieldIsRejectedWithItsReason(
            SnapshotFile file, String changes, RejectCode code, String reason) {
        var row = SampleRow.of(file).with(changes);
        var reject = reject(row, row.text());
        assertThat(reject.reason()).isEqualTo(reason);
        assertThat(reject.code()).isEqualTo(code);
        assertThat(reject.row()).isEqualTo(row.text());
        assertThat(reject.place()).isEqualTo(new RowPlace(SampleFolder.RUN, file, 2));
    }

    static List<Arguments> longest() {
        return List.of(
                arguments(SnapshotFile.ACCOUNTS, "account_no", 64),
                arguments(SnapshotFile.ACCOUNTS, "name", 300),
                arguments(SnapshotFile.ACCOUNTS, "org_no", 50),
                arguments(SnapshotFile.ACCOUNTS, "vat_no", 50),
                arguments(SnapshotFile.ACCOUNTS, "contact_name", 300),
                arguments(SnapshotFile.ACCOUNTS, "address_line1", 300),
                arguments(SnapshotFile.ACCOUNTS, "address_line2", 300),
                arguments(SnapshotFile.ACCOUNTS, "postal_code", 20),
                arguments(SnapshotFile.ACCOUNTS, "city", 100),
                arguments(SnapshotFile.ACCOUNTS, "buyer_reference", 200),
                arguments(SnapshotFile.ACCOUNTS, "order_reference", 200),
                arguments(SnapshotFile.ACCOUNTS, "e_invoice_operator", 64),
                arguments(SnapshotFile.SUBSCRIPTIONS, "managed_in", 64),
                arguments(SnapshotFile.SUBSCRIPTIONS, "order_reference", 200),
                arguments(SnapshotFile.LICENCES, "changed_in", 64),
                arguments(SnapshotFile.USAGE, "client_no", 64),
                arguments(SnapshotFile.USAGE, "client_name", 300),
                arguments(SnapshotFile.TRANSFERS, "document_reference", 200));
    }

    @ParameterizedTest(name = "{1} of {2} characters")
    @MethodSource
    void longest(SnapshotFile file, String column, int longest) {
        var row = SampleRow.of(file).with(column, "x".repeat(longest));
        assertThat(read(row, row.text())).isInstanceOf(Read.Taken.class);
        row.with(column, "x".repeat(longest + 1));
        assertThat(reject(row, row.text()).code()).isEqualTo(RejectCode.FIELD_INVALID);
        assertThat(reject(row, row.text()).reason())
                .startsWith(column + " \"" + "x".repeat(Math.min(40, longest + 1)))
                .hasSizeLessThan(200);
    }

    static List<Arguments> unusable() {
        return List.of(
                arguments("\u0001", "U+0001"),
                arguments("\t", "U+0009"),
                arguments("\n", "U+000A"),
                arguments("\r", "U+000D"),
                arguments("\u001B", "U+001B"),
                arguments("\u007F", "U+007F"),
                arguments("\u0085", "U+0085"),
                arguments("\u2028", "U+2028"),
                arguments("\uD83D", "U+D83D"),
                arguments("\uDE00", "U+DE00"),
                arguments("\uFDD0", "U+FDD0"),
                arguments("\uFFFD", "U+FFFD"),
                arguments("\uFFFE", "U+FFFE"),
                arguments("\uFFFF", "U+FFFF"),
                arguments("\uDBFF\uDFFF", "U+10FFFF"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void unusable(String letter, String shown) {
        var row = SampleRow.of(SnapshotFile.ACCOUNTS).with("name", "Fjord" + letter + "AS");
        var reject = reject(row, row.text());
        assertThat(reject.code()).isEqualTo(RejectCode.CHARACTER_INVALID);
        assertThat(reject.reason())
                .isEqualTo("name \"Fjord\\u" + shown.substring(2) + "AS\" holds the character "
                        + shown + ", which no document can show.");
    }

    static List<Arguments> names() {
        return Stream.of(
                        "=HYPERLINK(\"http://x\")",
                        "</cbc:Name><x>&amp;",
                        "../../etc/x",
                        "'; drop table account; --",
                        "\u200Fשלום\u200E",
                        "😀 Ægir & Söhne Oy, Ltd.",
                        " Blanks around ",
                        "#1",
                        "Ｆｕｌｌ")
                .map(Arguments::arguments)
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void names(String name) {
        var row = SampleRow.of(SnapshotFile.ACCOUNTS).with("name", name);
        assertThat(read(row, row.text()))
                .isInstanceOfSatisfying(
                        Read.Taken.class,
                        taken -> assertThat(((Account) taken.row()).name()).isEqualTo(name));
    }

    @Test
    void aRowOfMoreOrFewerFieldsIsRejectedAndStillHoldsItsAccount() {
        var row = SampleRow.of(SnapshotFile.EXTENSIONS);
        for (var text : List.of("A-1,2026-10", "A-1,2026-10,2026-12-15,", "A-1")) {
            assertThat(reject(row, text).code()).isEqualTo(RejectCode.FIELD_COUNT);
            assertThat(reject(row, text).accountNo()).contains("A-1");
        }
        assertThat(reject(row, "").reason())
                .isEqualTo("The row has 1 fields, the header 3; a field that contains a comma must"
                        + " stand in quotes.");
    }

    @Test
    void p2ARejectNamesItsAccountOrItsSubscription() {
        var subscription = SampleRow.of(SnapshotFile.SUBSCRIPTIONS).with("started_on", "x");
        assertThat(reject(subscription, subscription.text()).accountNo()).contains("A-1");
        var usage = SampleRow.of(SnapshotFile.USAGE).with("quantity", "x");
        assertThat(rejected(usage, usage.text()).subscriptionId()).contains("S-1");
        assertThat(rejected(usage, usage.text()).reject().accountNo()).isEmpty();
        var nobody = SampleRow.of(SnapshotFile.EXTENSIONS).with("account_no", "A\u0007");
        assertThat(reject(nobody, nobody.text()).accountNo()).isEmpty();
    }

    @Test
    void theFirstWrongFieldDoesNotDependOnTheOrderOfTheColumns() {
        var row = SampleRow.of(SnapshotFile.SUBSCRIPTIONS)
                .with("product=; bound_until=x; started_on=x; discount_percent=101");
        var expected = reject(row, row.text());
        assertThat(expected.reason()).startsWith("product is empty");
        var random = new Random(20261102);
        for (var turn = 0; turn < 100; turn++) {
            var turned = turned(row, random);
            assertThat(reject(turned, turned.text()).reason()).isEqualTo(expected.reason());
        }
    }

    private static SampleRow turned(SampleRow row, Random random) {
        var columns = new ArrayList<>(row.fields().keySet());
        Collections.shuffle(columns, random);
        var fields = new LinkedHashMap<String, String>();
        columns.forEach(column -> fields.put(column, row.fields().getOrDefault(column, "")));
        return new SampleRow(row.file(), fields);
    }

    private static Reject reject(SampleRow row, String text) {
        return rejected(row, text).reject();
    }

    private static Read.Rejected<?> rejected(SampleRow row, String text) {
        return (Read.Rejected<?>) read(row, text);
    }

    private static Read<?> read(SampleRow row, String text) {
        return row.read(SampleFolder.format(row.file()), text);
    }
}
