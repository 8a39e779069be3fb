package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.Checking;
import monthend.delivery.Channel;
import monthend.document.einvoice.SampleInvoice;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.Profile;
import monthend.rating.Hold;
import monthend.rating.HoldCode;
import monthend.store.DraftToCheck;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** P2: what the receivers' own rules would refuse holds its payer before it takes a number. */
class DraftCheckTest {

    private static final List<String> PAYERS =
            IntStream.range(0, 200).mapToObj(number -> "1" + (1000 + number)).toList();
    private static final SampleInvoice GOOD = SampleInvoice.of("NO", "SE");
    private static final SampleInvoice NAMELESS = GOOD.to(" ");

    @Test
    void whatCannotBeSentHoldsItsPayer() {
        assertThat(held(NAMELESS, "11000", Checking.ALL))
                .extracting(Hold::code)
                .containsExactly(HoldCode.E_INVOICE_NOT_VALID);
        assertThat(held(GOOD, "11000", Checking.ALL)).isEmpty();
    }

    @Test
    void aSampleIsOneInTenAndTheSameOnesEachTime() {
        var looked = PAYERS.stream().filter(Checking.SAMPLE::includes).toList();
        var left = PAYERS.stream()
                .filter(payer -> !Checking.SAMPLE.includes(payer))
                .findFirst()
                .orElseThrow();

        assertThat(looked).hasSizeBetween(10, 30);
        assertThat(held(NAMELESS, looked.getFirst(), Checking.SAMPLE)).hasSize(1);
        assertThat(held(NAMELESS, left, Checking.SAMPLE)).isEmpty();
        assertThat(PAYERS).allMatch(Checking.ALL::includes);
    }

    private static List<Hold> held(SampleInvoice sample, String payer, Checking checking) {
        return new DraftCheck(SampleInvoice.catalog(), new InvoicePdf(), checking)
                .check(new DraftToCheck(
                        payer,
                        Channel.PEPPOL,
                        Profile.PEPPOL_BIS_3,
                        sample.invoice().draft()));
    }
}
