package monthend.rating;

import monthend.catalog.Catalog;
import monthend.snapshot.Account;
import monthend.snapshot.Reject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rates everything that one payer pays for: the same records in, the same charges out, whatever
 * the order of the rows, and without looking at any other payer.
 */
public final class PayerRating {

    /** Works out the charges of a payer in a run, and what is wrong with its input. */
    public Rated rate(PayerCase payer, Closing closing, Catalog catalog) {
        var tariff = Tariff.of(payer);
        var rated = payer.agreements().stream()
                .map(agreement -> new AgreementRating(agreement, closing, tariff, catalog)
                        .rate()
                        .rated())
                .reduce(Rated.NOTHING, Rated::and);
        var own = ownOnly(rated, payer);
        return own.and(holds(payer, own));
    }

    /** Of an agreement that another payer's account holds now, only the charges are this one's. */
    private static Rated ownOnly(Rated rated, PayerCase payer) {
        var accounts = payer.accounts().stream()
                .map(Account::accountNo)
                .collect(Collectors.toUnmodifiableSet());
        return new Rated(
                rated.charges().stream().sorted(Charge.IN_LINE_ORDER).toList(),
                rated.covered().stream().sorted(CoveredUse.IN_LINE_ORDER).toList(),
                rated.usage(),
                rated.timeline(),
                rated.rejects().stream()
                        .filter(reject -> names(reject, accounts))
                        .toList(),
                rated.holds().stream()
                        .map(hold -> new Hold(payer.payerNo(), hold.code(), hold.reason()))
                        .distinct()
                        .toList(),
                rated.differences());
    }

    private static boolean names(Reject reject, Set<String> accounts) {
        return reject.accountNo().filter(accounts::contains).isPresent();
    }

    /** An account with a rejected row is not half-billed: its payer is held (P2). */
    private static Rated holds(PayerCase payer, Rated rated) {
        var rejects = Stream.concat(payer.rejects().stream(), rated.rejects().stream())
                .sorted(Comparator.comparing(Reject::place))
                .collect(Collectors.groupingBy(HoldCode::of, TreeMap::new, Collectors.toList()));
        var holds = new ArrayList<Hold>();
        rejects.forEach((code, rows) -> holds.add(hold(payer, code, rows)));
        return new Rated(List.of(), List.of(), List.of(), List.of(), List.of(), holds, List.of());
    }

    private static Hold hold(PayerCase payer, HoldCode code, List<Reject> rejects) {
        var first = rejects.getFirst();
        var others = rejects.size() == 1 ? "" : " and " + (rejects.size() - 1) + " more";
        return new Hold(
                payer.payerNo(),
                code,
                first.code() + " in " + first.place().file().fileName() + " line "
                        + first.place().line() + others
                        + ": see rejected.csv.");
    }
}
