package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import monthend.catalog.UnreadableInputException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class SnapshotFolderTest {

    private static final String NO_HASH = "0".repeat(64);

    @TempDir
    private Path path;

    private SampleFolder folder;

    @BeforeEach
    void writeSample() {
        folder = SampleFolder.in(path);
    }

    @Test
    void aFolderSaysWhatItHolds() {
        folder.write(
                "licences.csv",
                "subscription_id,effective_from,plan,quantity,active_users," + "changed_in\n");
        assertThat(folder.open().files())
                .extracting(CheckedFile::file)
                .containsExactly(SnapshotFile.values());
        assertThat(folder.open().file(SnapshotFile.LICENCES))
                .contains(new CheckedFile(
                        SnapshotFile.LICENCES,
                        69,
                        0,
                        "c69fc0e9868b0e16fc42e8ed7171e01ad37ee879c4bb7262829bed9c5a6e5f75"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SnapshotFolder.open(path.resolve("none")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("There is no snapshot folder " + path.resolve("none")
                        + ". Name the one with accounts.csv: --snapshot DIR");
    }

    @ParameterizedTest
    @EnumSource(SnapshotFile.class)
    void aRequiredFileMustBeThereAndAnOptionalOneHasNoRowsWithoutIt(SnapshotFile file) {
        folder.delete(file.fileName());
        if (file.required()) {
            refused("The snapshot folder " + path + " has no " + file.fileName() + ".");
        } else {
            assertThat(folder.open().file(file)).isEmpty();
            assertThat(folder.read(SampleFolder.format(file))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usages.csv", "Usage.csv", "accounts.CSV", "usage (1).csv"})
    void anUnknownCsvFileIsRefusedByName(String name) {
        folder.write(name, "a\n");
        refused("The snapshot folder " + path + " has \"" + name
                + "\", which is no file of a snapshot.");
    }

    @Test
    void filesThatAreNotCsvAreIgnored() {
        folder.write("README.txt", "sent by the register").write(".lock", "");
        assertThat(folder.open().files()).hasSize(8);
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() {
        assertThat(folder.delete("usage.csv")
                        .path()
                        .resolve("usage.csv")
                        .toFile()
                        .mkdir())
                .isTrue();
        refused("usage.csv is not a file.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        account_no,period                       | line 1 lacks the column "due_on".
        account_no,period,due_on,note           | line 1 has the unknown column "note".
        account_no,period,period,due_on         | line 1 has the column "period" twice.
        account_no,period,Due_on                | line 1 has the unknown column "Due_on".
        account_no,period, due_on               | line 1 has the unknown column " due_on".
        account_no,period,due_on,               | line 1 has the unknown column "".
        '# account_no,period,due_on'            | line 1 has the unknown column "# account_no".
        A-1,2026-10,2026-12-15                  | line 1 has the unknown column "A-1".
        """)
    void aHeaderThatIsNotAsItMustBeIsRefusedByColumn(String header, String sentence) {
        folder.write("extensions.csv", header + "\n");
        refused("extensions.csv " + sentence);
    }

    @Test
    void fieldsSeparatedBySemicolonsAreRefusedWithTheCause() {
        folder.write("extensions.csv", "account_no;period;due_on\n");
        refused("extensions.csv line 1 has the unknown column \"account_no;period;due_on\";"
                + " fields must be separated by commas.");
    }

    @Test
    void columnsMayStandInAnyOrder() {
        var row = folder.read(new ExtensionFormat()).getFirst();
        folder.write("extensions.csv", "due_on,account_no,period\n2026-12-15,A-1,2026-10\n");
        var turned = folder.read(new ExtensionFormat()).getFirst();
        assertThat(((Read.Taken<ExtensionRow>) turned).row())
                .isEqualTo(((Read.Taken<ExtensionRow>) row).row());
    }

    @Test
    void theColumnsOfOwnTermsMayBeAbsent() {
        folder.write("subscriptions.csv", """
            subscription_id,account_no,product,started_on,signed_on,billed_until,managed_in,\
            notice_given_on,notice_mode,order_reference
            S-1,A-1,SIGN,2026-01-15,,,,,,
            """);
        assertThat(folder.read(new SubscriptionFormat()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Read.Taken.class,
                        taken -> assertThat(((Subscription) taken.row()).terms())
                                .isEqualTo(Subscription.OwnTerms.NONE));
    }

    @Test
    void transfersNameASubscriptionOrAnAccount() {
        var rest = "to_account_no,effective_on,quantity,new_subscription_id,document_reference\n";
        folder.write("transfers.csv", "account_no," + rest + "A-1,A-2,2026-11-01,,,D 1\n");
        assertThat(folder.read(new TransferFormat())).first().isInstanceOf(Read.Taken.class);
        folder.write("transfers.csv", rest);
        refused("transfers.csv line 1 lacks a column subscription_id or account_no.");
    }

    @Test
    void v1TheManifestIsCheckedFileByFile() {
        assertThat(folder.writeManifest().open().files()).hasSize(8);
        folder.write("extensions.csv", "account_no,period,due_on\n");
        assertThatThrownBy(folder::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(
                        "extensions.csv is not the file that manifest.csv describes: "
                                + "its SHA-256 is ");
    }

    @Test
    void v1TheManifestKnowsTheNumberOfRows() {
        var text = folder.writeManifest().read("manifest.csv");
        folder.write("manifest.csv", text.replace("extensions.csv,2", "extensions.csv,3"));
        refused("extensions.csv has 2 rows, but manifest.csv says 3.");
    }

    @Test
    void theManifestListsEachFileAndNoOther() {
        var text = folder.writeManifest().read("manifest.csv");
        folder.write("manifest.csv", text.replaceAll("usage.csv.*\n", ""));
        refused("manifest.csv does not list usage.csv.");
        folder.write("manifest.csv", text + "../x.csv,1," + NO_HASH + "\n");
        refused("manifest.csv lists \"../x.csv\", which is no file of this snapshot.");
        folder.write("manifest.csv", text + "usage.csv,1," + NO_HASH + "\n");
        refused("manifest.csv line 10 lists \"usage.csv\" a second time.");
        folder.write("manifest.csv", text + "usage.csv,many," + NO_HASH + "\n");
        refused("manifest.csv line 10 is not a file name, a number of rows and a SHA-256.");
    }

    @Test
    void aLastLineWithoutLineEndNeedsTheManifest() {
        var whole = folder.writeManifest().read("manifest.csv");
        var old = folder.open().file(SnapshotFile.EXTENSIONS).orElseThrow().sha256();
        folder.write("extensions.csv", "account_no,period,due_on\nA-1,2026,2026-10-31");
        var line =
                "extensions.csv,1,1f4d09a467c2daaed6ec3f2246dc3ae79b22ce5687ebae575f7d072fd47ad87d";
        folder.write("manifest.csv", whole.replace("extensions.csv,2," + old, line));
        assertThat(folder.read(new ExtensionFormat())).hasSize(1);
        folder.delete("manifest.csv");
        refused("extensions.csv line 2 has no line end; the file seems to be cut off.");
    }

    @Test
    void aFileReplacedWhileItIsReadIsRefused() {
        var opened = folder.open();
        folder.write("extensions.csv", "account_no,period,due_on\nA-1,2026,2026-10-31\n");
        try (var rows = opened.rows(new ExtensionFormat(), SampleFolder.RUN)) {
            assertThatThrownBy(() -> {
                        while (rows.next().isPresent()) {}
                    })
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage("extensions.csv was replaced or changed while it was being read.");
        }
    }

    @Test
    void rowsThatAreStoredAlreadyArePassedOver() {
        try (var rows = folder.open().rows(new ExtensionFormat(), SampleFolder.RUN)) {
            rows.skip(1);
            assertThat(rows.next())
                    .get()
                    .isInstanceOfSatisfying(
                            Read.Taken.class,
                            row -> assertThat(row.raw()).isEqualTo("A-1,2026,2026-10-31"));
            assertThat(rows.next()).isEmpty();
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(folder::open)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage(sentence);
    }
}
