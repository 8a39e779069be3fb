package monthend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.EInvoiceAddress;
import monthend.catalog.Language;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.snapshot.Account;
import monthend.snapshot.RecipientRow.Capability;
import monthend.snapshot.RecipientRow.Status;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class ChannelChoiceTest {

    @ParameterizedTest(name = "{0}, address {1}, operator {2}, e-mail {3}, register {4}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "auto     | yes | -   | yes | REGISTERED     | peppol   | -",
                "auto     | yes | yes | yes | REGISTERED     | peppol   | -",
                "auto     | yes | -   | yes | UNKNOWN        | peppol   | did not know the"
                        + " receiver",
                "auto     | yes | -   | yes | -              | peppol   | was not looked up",
                "auto     | yes | yes | yes | NOT_REGISTERED | finvoice | -",
                "auto     | yes | -   | yes | NOT_REGISTERED | email    | -",
                "auto     | -   | yes | yes | -              | email    | -",
                "auto     | -   | -   | -   | -              | print    | -",
                "finvoice | yes | yes | yes | REGISTERED     | finvoice | -",
                "email    | yes | -   | yes | REGISTERED     | email    | -",
                "print    | yes | -   | yes | REGISTERED     | print    | -",
                "peppol   | -   | -   | yes | -              | email    | peppol is not possible",
                "finvoice | yes | -   | yes | REGISTERED     | peppol   | finvoice is not possible",
                "email    | -   | -   | -   | -              | print    | email is not possible",
            })
    void d1TheChannelIsWhatIsAskedForIfItIsPossibleElseTheFirstThatIs(
            String asked,
            String address,
            String operator,
            String email,
            Status said,
            String channel,
            String note) {
        var register =
                said == null ? Register.SILENT : new Register(Map.of(Capability.INVOICE, said));
        var account = account(asked, address, operator, email);
        var choice = ChannelChoice.of(account, DocumentType.INVOICE, register);
        assertThat(choice.channel().code()).isEqualTo(channel);
        assertThat(choice.note()).contains(note == null ? "" : note);
        assertThat(choice.note().isEmpty()).isEqualTo(note == null);
    }

    @ParameterizedTest(name = "BIS {0}, NLCIUS {1}: {2} as {3}, {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "REGISTERED     | REGISTERED     | peppol | peppol-bis-billing-3 | -",
                "REGISTERED     | NOT_REGISTERED | peppol | peppol-bis-billing-3 | -",
                "NOT_REGISTERED | REGISTERED     | peppol | nlcius               | -",
                "UNKNOWN        | REGISTERED     | peppol | nlcius               | -",
                "-              | REGISTERED     | peppol | nlcius               | -",
                "-              | UNKNOWN        | peppol | peppol-bis-billing-3 | not looked up",
                "NOT_REGISTERED | UNKNOWN        | email  | peppol-bis-billing-3 | -",
                "NOT_REGISTERED | NOT_REGISTERED | email  | peppol-bis-billing-3 | -",
            })
    void d1AReceiverThatIsKnownToTakeNlciusAloneIsWrittenToInIt(
            Status bis, Status nlcius, String channel, String profile, String note) {
        var said = new EnumMap<Capability, Status>(Capability.class);
        if (bis != null) {
            said.put(Capability.INVOICE, bis);
        }
        if (nlcius != null) {
            said.put(Capability.NLCIUS_INVOICE, nlcius);
        }
        var account = account("auto", "yes", null, "yes");
        var choice = ChannelChoice.of(account, DocumentType.INVOICE, new Register(said));
        assertThat(choice.channel().code()).isEqualTo(channel);
        assertThat(choice.profile().code()).isEqualTo(profile);
        assertThat(choice.note()).contains(note == null ? "" : note);
        assertThat(choice.note().isEmpty()).isEqualTo(note == null);
    }

    private static Account account(String asked, String address, String operator, String email) {
        return new Account(
                new RowPlace("run", SnapshotFile.ACCOUNTS, 2),
                "A1",
                "SUOMI",
                "Name",
                "FI",
                Optional.empty(),
                Optional.empty(),
                Language.FI,
                CurrencyUnit.EUR,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(email).map(given -> "a@example.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(address)
                        .map(given -> new EInvoiceAddress("0216", "003701120389")),
                Optional.ofNullable(operator).map(given -> "003723327487"),
                Account.Delivery.valueOf(asked.toUpperCase(Locale.ROOT)),
                OptionalInt.empty());
    }
}
