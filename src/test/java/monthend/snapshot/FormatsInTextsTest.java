package monthend.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.delivery.DeliveryFile;
import monthend.report.journal.JournalFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page on formats has the columns that the program reads and writes. */
class FormatsInTextsTest {

    private static List<String> told(String file) throws IOException {
        return Files.readString(Path.of("src/docs/formats.md"))
                .split("### " + file + "\n", 2)[1]
                .split("\n#", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(line -> line.substring(2, line.indexOf(" |")))
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .toList();
    }

    private static Stream<RowFormat<?>> formats() {
        return Stream.of(
                new AccountFormat(),
                new SubscriptionFormat(),
                new LicenceFormat(),
                new UsageFormat(),
                new CreditFormat(),
                new TransferFormat(),
                new ExtensionFormat(),
                new RecipientFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theColumnsThatAreReadAreTold(RowFormat<?> format) throws IOException {
        assertThat(told(format.file().fileName()))
                .containsExactlyInAnyOrderElementsOf(format.columns().all());
    }

    @ParameterizedTest
    @EnumSource
    void theColumnsThatAreWrittenAreToldInTheirOrder(DeliveryFile file) throws IOException {
        assertThat(told(file.fileName())).containsExactlyElementsOf(file.columns());
    }

    @Test
    void theColumnsOfTheJournalAreToldInTheirOrder() throws IOException {
        assertThat(told(JournalFile.NAME)).containsExactlyElementsOf(JournalFile.COLUMNS);
    }
}
