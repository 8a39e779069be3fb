package monthend.document.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.EInvoiceAddress;
import monthend.document.einvoice.Attachment;
import monthend.document.einvoice.LegalId;
import monthend.document.einvoice.SampleInvoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What stands in an e-invoice, and where each country wants it otherwise. */
class UblWriterTest {

    @Test
    void theSameInvoiceHasTheSameBytes() {
        var sample = SampleInvoice.of("NO", "SE").in("EUR").less("1.00");
        assertThat(write(sample)).isEqualTo(write(sample));
    }

    @Test
    void aCustomerWithoutReferenceIsFoundByItsAccountNumber() {
        assertThat(write(SampleInvoice.of("NO", "NO")))
                .contains("<cbc:BuyerReference>A-1</cbc:BuyerReference>");
    }

    @Test
    void aNorwegianSellerStatesItsRegistersAndVatInItsOwnCurrency() {
        assertThat(write(SampleInvoice.of("NO", "NO").in("EUR")))
                .containsSubsequence(
                        "<cbc:TaxCurrencyCode>NOK<",
                        "<cbc:CompanyID>NO312004011MVA<",
                        "<cbc:CompanyID>Foretaksregisteret<",
                        "<cbc:TaxAmount currencyID=\"EUR\">",
                        "<cbc:TaxAmount currencyID=\"NOK\">");
    }

    @Test
    void appliedCreditLowersWhatIsToPayAndIsSaidInTheNote() {
        assertThat(write(SampleInvoice.of("NO", "NO").less("100.00")))
                .containsSubsequence(
                        "<cbc:Note>",
                        "CR-1",
                        "<cbc:PrepaidAmount currencyID=\"NOK\">100.00<",
                        "<cbc:PayableAmount");
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndIsDueInItsPaymentMeans() {
        assertThat(write(SampleInvoice.of("NO", "NO").asCreditNote()))
                .doesNotContain("<cbc:DueDate>")
                .containsSubsequence(
                        "<cbc:CreditNoteTypeCode>381<",
                        "<cbc:ID>FJ100001<",
                        "<cbc:IssueDate>2026-03-02<",
                        "<cbc:PaymentDueDate>2026-04-01<",
                        "<cbc:PaymentID>1000017<",
                        "<cbc:CreditedQuantity unitCode=\"MON\">60<");
    }

    @Test
    void aDiscountStandsBesideTheListPrice() {
        assertThat(write(SampleInvoice.of("NO", "NO")))
                .containsSubsequence(
                        "<cbc:PriceAmount currencyID=\"NOK\">44.0955<",
                        "<cbc:ChargeIndicator>false<",
                        "<cbc:Amount currencyID=\"NOK\">4.8995<",
                        "<cbc:BaseAmount currencyID=\"NOK\">48.995<");
    }

    @Test
    void aDutchReceiverCanHaveItsOwnProfile() {
        var sample = SampleInvoice.of("NL", "DE");
        var document = new String(
                UblWriter.write(
                        sample.invoice(),
                        SampleInvoice.catalog(),
                        Profile.NLCIUS,
                        Optional.empty()),
                StandardCharsets.UTF_8);
        assertThat(document)
                .contains("#compliant#urn:fdc:nen.nl:nlcius:v1.0<")
                .contains("<cbc:TaxExemptionReason>")
                .doesNotContain("<cbc:TaxExemptionReasonCode>");
    }

    @Test
    void aWorkbookGoesInsideUnderItsNameAndIsReadBackAsItWas() {
        var bytes = new byte[] {80, 75, 3, 4, -1, 0, 127};
        var sample = SampleInvoice.of("NO", "NO");
        var document = new String(
                UblWriter.write(
                        sample.invoice(),
                        SampleInvoice.catalog(),
                        Profile.PEPPOL_BIS_3,
                        Optional.of(Attachment.workbook("FJ100001", "Fordeling", bytes))),
                StandardCharsets.UTF_8);
        assertThat(document)
                .containsSubsequence(
                        "<cac:AdditionalDocumentReference>",
                        "<cbc:ID>FJ100001.xlsx<",
                        "<cbc:DocumentDescription>Fordeling<",
                        "filename=\"FJ100001.xlsx\"",
                        "<cac:AccountingSupplierParty>");
        var written = document.replaceFirst("(?s).*filename=[^>]*>([^<]*)<.*", "$1");
        assertThat(Base64.getDecoder().decode(written)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}: {1} is {2} {3}")
    @CsvSource({
        "NO, NO 988 077 917 MVA, 0192, 988077917",
        "NO, 988077918, '', 988077918",
        "SE, 556047-3521, 0007, 5560473521",
        "SE, SE556047352101, 0007, 5560473521",
        "SE, 165560473521, 0007, 5560473521",
        "FI, 01120389, 0212, 0112038-9",
        "FI, 0112038-9, 0212, 0112038-9",
        "DK, DK 25063864, 0184, 25063864",
        "DK, 25063865, '', 25063865",
        "NL, KVK 12345678, 0106, 12345678",
        "NL, 00000001234567890000, 0190, 00000001234567890000",
        "DE, HRB 12345, '', HRB 12345",
    })
    void aNumberHasTheSchemeOfItsCountryOnlyIfItIsOne(
            String country, String given, String scheme, String value) {
        var legal = LegalId.of(country, given);
        assertThat(legal.scheme().orElse("")).isEqualTo(scheme);
        assertThat(legal.value()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}:{1} is the number {2}")
    @CsvSource({
        "0106, 87654321, 87654321",
        "0190, 00000001234567890000, 00000001234567890000",
        "0106, 8765432, ''",
        "9944, NL002455799B11, ''",
        "0192, 995525828, ''",
    })
    void aDutchAddressIsANumberOfADutchRegister(String scheme, String id, String value) {
        assertThat(LegalId.ofDutch(new EInvoiceAddress(scheme, id)))
                .isEqualTo(
                        value.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new LegalId(Optional.of(scheme), value)));
    }

    private static String write(SampleInvoice sample) {
        return new String(
                UblWriter.write(sample.invoice(), SampleInvoice.catalog()), StandardCharsets.UTF_8);
    }
}
