package monthend.rating;

import monthend.catalog.PriceList;
import monthend.money.UnitPrice;
import monthend.rating.Derivation.PriceSource;
import monthend.snapshot.Account;
import monthend.snapshot.Subscription.OwnTerms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the price that is in force for an account: in its currency, on a day (Q4, L12). */
final class Tariff {

    /** A unit price and where it comes from. */
    record Priced(UnitPrice unit, PriceSource source) {}

    private final Map<String, Account> accounts;

    Tariff(PayerCase payer) {
        this.accounts = payer.accounts().stream()
                .collect(Collectors.toMap(Account::accountNo, account -> account));
    }

    /** Whether lines of an account are this payer's to bill. */
    boolean bills(String accountNo) {
        return accounts.containsKey(accountNo);
    }

    Optional<Priced> price(PriceList prices, LocalDate day, String accountNo) {
        return prices.on(day, account(accountNo).currency())
                .map(price -> new Priced(price.price(), PriceSource.catalogue(price.from())));
    }

    /**
     * The price of a licence-month in a licence period that begins on a day: the contract's, or
     * the catalogue's less the subscription's discount (L12).
     */
    Optional<Priced> licencePrice(
            PriceList prices, OwnTerms terms, LocalDate periodStart, String accountNo) {
        if (terms.contractPrice().isPresent()) {
            var contract = new UnitPrice(
                    account(accountNo).currency(), terms.contractPrice().get());
            return Optional.of(new Priced(
                    contract,
                    new PriceSource(Optional.empty(), Optional.empty(), Optional.empty())));
        }
        var list = price(prices, periodStart, accountNo);
        return list.map(price -> discounted(price, terms, periodStart));
    }

    private static Priced discounted(Priced list, OwnTerms terms, LocalDate periodStart) {
        var running = terms.discountUntil().map(periodStart::isBefore).orElse(true);
        return terms.discountPercent()
                .filter(percent -> running && percent.signum() > 0)
                .map(percent -> new Priced(
                        list.unit().lessPercent(percent),
                        new PriceSource(
                                list.source().from(),
                                Optional.of(list.unit().amount()),
                                Optional.of(percent))))
                .orElse(list);
    }

    private Account account(String accountNo) {
        var account = accounts.get(accountNo);
        if (account == null) {
            throw new IllegalStateException("not this payer's account: " + accountNo);
        }
        return account;
    }
}
