package monthend.report.journal;

import monthend.catalog.Catalog;
import monthend.catalog.Ledger;
import monthend.invoicing.InvoiceLine;
import monthend.invoicing.VatRate;

/** The accounts of one seller's books, from the catalogue. */
record SaleAccounts(Catalog catalog, String seller) {

    Ledger ledger() {
        return catalog.seller(seller).ledger();
    }

    Earning earning(InvoiceLine line) {
        var product = line.charge().product();
        var rate = line.vat();
        return new Earning(
                product,
                vatCode(rate),
                catalog.revenueAccount(seller, product, rate.category(), rate.percent()));
    }

    String vatCode(VatRate rate) {
        return code(rate).name(rate.percent());
    }

    String vatAccount(VatRate rate) {
        return code(rate).vat();
    }

    private Ledger.VatCode code(VatRate rate) {
        return ledger().vatCode(rate.category(), rate.percent());
    }
}
