package monthend.rating;

import monthend.catalog.PlanCharge;
import monthend.catalog.PriceList;
import monthend.money.UnitPrice;
import monthend.rating.Derivation.PriceSource;
import monthend.snapshot.Account;
import monthend.snapshot.Subscription.OwnTerms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the price that is in force for an account: in its currency, on a day (Q4, L12). */
final class Tariff {

    /** A unit price and where it comes from. */
    record Priced(UnitPrice unit, PriceSource source) {}

    private final Map<String, Account> accounts;
    private final List<Account> others;

    private Tariff(List<Account> accounts, List<Account> others) {
        this.accounts =
                accounts.stream().collect(Collectors.toMap(Account::accountNo, account -> account));
        this.others = others;
    }

    static Tariff of(PayerCase payer) {
        return new Tariff(payer.accounts(), payer.others());
    }

    /** That of the other payers who hold or have held an agreement; nothing if there are none. */
    Optional<Tariff> ofOthers() {
        return others.isEmpty() ? Optional.empty() : Optional.of(new Tariff(others, List.of()));
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
            PlanCharge.Licence licence, OwnTerms terms, LocalDate periodStart, String accountNo) {
        if (terms.contractPrice().isPresent()) {
            var contract = new UnitPrice(
                    account(accountNo).currency(), terms.contractPrice().get());
            return Optional.of(new Priced(
                    contract,
                    new PriceSource(Optional.empty(), Optional.empty(), Optional.empty())));
        }
        var percent = discount(licence, terms, periodStart);
        return price(licence.prices(), periodStart, accountNo)
                .map(list -> percent.map(discount -> discounted(list, discount)).orElse(list));
    }

    /** The subscription's own discount, else the plan's, as long as it runs (L12, X5). */
    private static Optional<BigDecimal> discount(
            PlanCharge.Licence licence, OwnTerms terms, LocalDate periodStart) {
        if (terms.discountPercent().isPresent()) {
            return terms.discountPercent()
                    .filter(percent -> percent.signum() > 0)
                    .filter(percent ->
                            terms.discountUntil().map(periodStart::isBefore).orElse(true));
        }
        return licence.discount()
                .filter(discount -> periodStart.isBefore(discount.until()))
                .map(PlanCharge.Discount::percent);
    }

    private static Priced discounted(Priced list, BigDecimal percent) {
        return new Priced(
                list.unit().lessPercent(percent),
                new PriceSource(
                        list.source().from(),
                        Optional.of(list.unit().amount()),
                        Optional.of(percent)));
    }

    private Account account(String accountNo) {
        var account = accounts.get(accountNo);
        if (account == null) {
            throw new IllegalStateException("not this payer's account: " + accountNo);
        }
        return account;
    }
}
