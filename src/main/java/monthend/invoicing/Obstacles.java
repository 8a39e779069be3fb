package monthend.invoicing;

import monthend.rating.Charge;
import monthend.rating.Hold;
import monthend.rating.HoldCode;

import org.joda.money.CurrencyUnit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an invoice must state and the payer or the catalogue lacks: each holds the payer (P2). */
final class Obstacles {

    private final SaleVat vat;

    Obstacles(SaleVat vat) {
        this.vat = vat;
    }

    List<Hold> to(List<Charge> charges) {
        return charges.isEmpty()
                ? List.of()
                : Stream.of(noPostalAddress(), noVatNumber(charges), noExchangeRate(charges))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Hold> noPostalAddress() {
        return vat.payer().address().isPresent()
                ? Optional.empty()
                : Optional.of(hold(
                        HoldCode.NO_POSTAL_ADDRESS,
                        "An invoice needs address_line1, postal_code and city of the account, and"
                                + " at least one of them is empty."));
    }

    private Optional<Hold> noVatNumber(List<Charge> charges) {
        return charges.stream()
                .filter(vat::lacksNumber)
                .findFirst()
                .map(charge -> hold(
                        HoldCode.VAT_NUMBER_MISSING,
                        "A buyer in " + vat.payer().country()
                                + " is billed without VAT only with its VAT"
                                + " number of that country, and vat_no is "
                                + vat.payer().vatNumber().orElse("empty") + "."));
    }

    private Optional<Hold> noExchangeRate(List<Charge> charges) {
        return charges.stream()
                .filter(vat::isCharged)
                .map(charge -> charge.amount().getCurrencyUnit())
                .filter(this::isWithoutRate)
                .findFirst()
                .map(currency -> hold(
                        HoldCode.NO_EXCHANGE_RATE,
                        "The VAT of an invoice in " + currency + " must be stated in "
                                + vat.seller().currency() + " too, and rates.csv has no rate for "
                                + vat.closing().invoiceDate() + "."));
    }

    private boolean isWithoutRate(CurrencyUnit currency) {
        var own = vat.seller().currency();
        var rates = vat.catalog().rates();
        return !currency.equals(own)
                && rates.on(vat.closing().invoiceDate(), currency, own).isEmpty();
    }

    private Hold hold(HoldCode code, String reason) {
        return new Hold(vat.payer().accountNo(), code, reason);
    }
}
