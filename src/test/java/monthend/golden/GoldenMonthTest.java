package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;
import monthend.rating.Hold;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample month comes to what was worked out by hand, letter by letter: rated, combined and
 * numbered straight from its files.
 */
class GoldenMonthTest {

    private static final GoldenPage GOLDEN = GoldenPage.read();
    private static final SampleMonth MONTH = new SampleMonth();
    private static final List<BilledPayer> PAYERS = MONTH.payers();
    private static final List<Invoice> INVOICES = MONTH.invoices();

    @Test
    void everyInvoiceIsTheOneWorkedOutByHand() {
        var lines = new ArrayList<String>();
        var seller = "";
        for (var invoice : INVOICES) {
            if (!invoice.draft().seller().equals(seller)) {
                seller = invoice.draft().seller();
                lines.add(seller);
            }
            GoldenText.invoice(invoice, MONTH.channel(invoice).channel().code())
                    .forEach(lines::add);
        }
        assertThat(lines).containsExactlyElementsOf(GOLDEN.section("Invoices"));
    }

    @Test
    void i4EachClientHasItsShareOfALine() {
        var lines = new ArrayList<String>();
        for (var invoice : INVOICES) {
            var shares = shares(invoice);
            if (!shares.isEmpty()) {
                lines.add(invoice.number());
                shares.stream().map(GoldenText::share).forEach(lines::add);
            }
        }
        assertThat(lines).containsExactlyElementsOf(GOLDEN.section("By client"));
    }

    @Test
    void everySellerHasItsSums() {
        assertThat(Sums.of(INVOICES)).containsExactlyElementsOf(GOLDEN.section("In all"));
    }

    @Test
    void p2WhoeverHasAWrongRowOrLacksSomethingIsHeld() {
        assertThat(PAYERS.stream().flatMap(GoldenMonthTest::held))
                .containsExactlyElementsOf(GOLDEN.section("Held"));
    }

    @Test
    void c4CreditThatNoInvoiceToComeCanUseIsToRefund() {
        assertThat(PAYERS.stream().flatMap(GoldenMonthTest::refunds))
                .containsExactlyElementsOf(GOLDEN.section("To refund"));
    }

    private static List<BasisEntry> shares(Invoice invoice) {
        return BilledPayer.basis(invoice, PAYERS).stream()
                .filter(entry -> entry.client().isPresent())
                .toList();
    }

    private static Stream<String> held(BilledPayer payer) {
        var nets = payer.nets().stream().map(GoldenText::withCurrency).toList();
        var net = nets.isEmpty() ? "nothing to charge" : "net " + String.join(", ", nets);
        return payer.holds().stream()
                .map(Hold::code)
                .map(code -> "  " + named(payer) + ", " + code + ": " + net);
    }

    private static Stream<String> refunds(BilledPayer payer) {
        return payer.refunds().stream()
                .map(candidate -> GoldenText.refund(payer.payer().payer().name(), candidate));
    }

    private static String named(BilledPayer payer) {
        var account = payer.payer().payer();
        return GoldenText.named(account.name(), account.accountNo());
    }
}
