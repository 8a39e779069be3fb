package monthend.invoicing;

import monthend.catalog.Catalog;
import monthend.catalog.Seller;
import monthend.catalog.VatDecision;
import monthend.rating.Charge;
import monthend.rating.Closing;
import monthend.snapshot.Account;

/** The VAT of what one payer buys in a run: decided for each charge by its tax point (I5). */
record SaleVat(Account payer, Closing closing, Catalog catalog) {

    Seller seller() {
        return catalog.seller(payer.seller());
    }

    VatDecision of(Charge charge) {
        return catalog.vat()
                .decide(
                        seller(),
                        payer.country(),
                        payer.vatNumber(),
                        TaxPoint.of(charge, closing.taxedOn()));
    }

    /** The rate of a charge of a payer that is not held for want of a VAT number. */
    VatRate rateOf(Charge charge) {
        return switch (of(charge)) {
            case VatDecision.Rated(var category, var percent, var exemption) ->
                new VatRate(category, percent, exemption);
            case VatDecision.NumberMissing missing ->
                throw new IllegalStateException(
                        "a charge of a held payer is not invoiced: " + missing);
        };
    }

    boolean lacksNumber(Charge charge) {
        return of(charge) instanceof VatDecision.NumberMissing;
    }

    boolean isCharged(Charge charge) {
        return of(charge) instanceof VatDecision.Rated rated && rated.percent().signum() > 0;
    }
}
