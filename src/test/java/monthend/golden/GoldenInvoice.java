package monthend.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invoice of the golden month, read back from the page. Amounts are as lists of the program have
 * them: {@code 6628.75}.
 *
 * @param group the plan's code where that is invoiced apart, else empty
 * @param lines the amounts of its lines
 */
record GoldenInvoice(
        String number,
        String seller,
        String accountNo,
        String group,
        String channel,
        String currency,
        String net,
        String vat,
        String prepaid,
        String payable,
        String dueOn,
        List<String> lines) {

    private static final Pattern HEAD =
            Pattern.compile("([A-Z]+[0-9]+)  .* \\(([0-9]+)\\)(, apart: (.*))?");
    private static final Pattern LINE = Pattern.compile("     .* = ([0-9.,]+): .*");
    private static final Pattern VAT = Pattern.compile(
            "  VAT [A-Z]+ [0-9.]+ % of ([0-9.,]+) = ([0-9.,]+), in all ([0-9.,]+) ([A-Z]{3})");
    private static final Pattern PAY =
            Pattern.compile("  to pay ([0-9.,]+) [A-Z]{3} by ([0-9-]{10}), sent by ([a-z]+)");

    static List<GoldenInvoice> all(GoldenPage page) {
        var all = new ArrayList<GoldenInvoice>();
        var seller = "";
        var block = new ArrayList<String>();
        for (var line : page.section("Invoices")) {
            if (line.matches("[A-Z]+")) {
                seller = line;
            } else {
                block.add(line);
                if (PAY.matcher(line).matches()) {
                    all.add(read(seller, block));
                    block.clear();
                }
            }
        }
        return all;
    }

    /** As the manifest lists it. */
    String posted() {
        return String.join(
                " ", number, "invoice", seller, accountNo, group, channel, currency, net, vat,
                prepaid, payable, dueOn);
    }

    /** Number, currency and amounts, in one line. */
    String figures() {
        return String.join(" ", number, currency, net, vat, prepaid, payable);
    }

    void assertSaidByPeppol(XmlText ubl) {
        assertThat(ubl.one("ID")).isEqualTo(number);
        assertThat(ubl.one("DueDate")).isEqualTo(dueOn);
        assertThat(ubl.one("DocumentCurrencyCode")).isEqualTo(currency);
        assertThat(ubl.one("TaxTotal/TaxAmount")).isEqualTo(vat);
        assertThat(ubl.one("LegalMonetaryTotal/TaxExclusiveAmount")).isEqualTo(net);
        assertThat(ubl.all("LegalMonetaryTotal/PrepaidAmount"))
                .isEqualTo(prepaid.equals("0.00") ? List.of() : List.of(prepaid));
        assertThat(ubl.one("LegalMonetaryTotal/PayableAmount")).isEqualTo(payable);
        assertThat(ubl.all("InvoiceLine/LineExtensionAmount")).isEqualTo(lines);
    }

    void assertSaidByFinvoice(XmlText finvoice) {
        var details = "InvoiceDetails/";
        assertThat(finvoice.one(details + "InvoiceNumber")).isEqualTo(number);
        assertThat(finvoice.one(details + "InvoiceTotalVatExcludedAmount")).isEqualTo(comma(net));
        assertThat(finvoice.one(details + "InvoiceTotalVatAmount")).isEqualTo(comma(vat));
        assertThat(finvoice.one("EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount"))
                .isEqualTo(comma(payable));
        assertThat(finvoice.all("InvoiceRow/RowVatExcludedAmount"))
                .isEqualTo(lines.stream().map(GoldenInvoice::comma).toList());
    }

    Money money(String amount) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
    }

    @Override
    public String toString() {
        return number;
    }

    private static GoldenInvoice read(String seller, List<String> block) {
        var head = find(HEAD, block).getFirst();
        var vat = find(VAT, block).getFirst();
        var pay = find(PAY, block).getFirst();
        var ordinary = head.group(4) == null || head.group(4).equals("maintenance");
        return new GoldenInvoice(
                head.group(1),
                seller,
                head.group(2),
                ordinary ? "" : head.group(4),
                pay.group(3),
                vat.group(4),
                plain(vat.group(1)),
                plain(vat.group(2)),
                prepaid(vat.group(3), pay.group(1)),
                plain(pay.group(1)),
                pay.group(2),
                find(LINE, block).stream().map(line -> plain(line.group(1))).toList());
    }

    private static List<Matcher> find(Pattern pattern, List<String> block) {
        return block.stream().map(pattern::matcher).filter(Matcher::matches).toList();
    }

    private static String prepaid(String gross, String payable) {
        return new BigDecimal(plain(gross))
                .subtract(new BigDecimal(plain(payable)))
                .toPlainString();
    }

    private static String comma(String amount) {
        return amount.replace('.', ',');
    }

    private static String plain(String amount) {
        return amount.replace(",", "");
    }
}
