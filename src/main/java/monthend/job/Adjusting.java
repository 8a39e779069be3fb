package monthend.job;

import static java.util.stream.Collectors.joining;

import monthend.calendar.Stretch;
import monthend.catalog.Catalog;
import monthend.check.RefusedException;
import monthend.rating.Adjustment;
import monthend.store.Adjustments;
import monthend.store.Adjustments.Standing;
import monthend.store.Overviews;
import monthend.store.Runs.Signature;

import org.joda.money.Money;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where one-off lines are added to an account's next invoice by hand, and taken back as long as no
 * invoice or draft bills them (P6).
 */
@Component
public class Adjusting {

    private final Launcher launcher;
    private final Adjustments adjustments;
    private final Overviews overviews;
    private final CurrentRuns current;

    Adjusting(
            Launcher launcher, Adjustments adjustments, Overviews overviews, CurrentRuns current) {
        this.launcher = launcher;
        this.adjustments = adjustments;
        this.overviews = overviews;
        this.current = current;
    }

    /**
     * What somebody asks for.
     *
     * @param amount without VAT, in the account's currency, at most two decimals
     */
    public record Request(
            String accountNo, String product, String text, BigDecimal amount, Stretch days) {}

    /** What became of it: the line, and whether it was there already. */
    public record Added(Standing standing, boolean isNew) {}

    /** Adds a line; one that says the same and is on record already is not added twice. */
    public Added add(Request asked, Signature who) {
        return launcher.alone("the adjustment of account " + asked.accountNo(), () -> {
            var wanted = adjustment(asked, who);
            return adjustments.of(asked.accountNo()).stream()
                    .filter(there -> there.adjustment().asksTheSameAs(wanted))
                    .findFirst()
                    .map(there -> new Added(there, false))
                    .orElseGet(() -> added(wanted, who));
        });
    }

    private Added added(Adjustment wanted, Signature who) {
        var added = adjustments.add(wanted, who);
        return new Added(new Standing(added, Optional.empty(), Optional.empty()), true);
    }

    /** Takes a line back that nothing bills yet. */
    public Adjustment withdraw(String accountNo, String id, Signature who) {
        return launcher.alone("the adjustment " + id, () -> {
            var standing = adjustments.of(accountNo).stream()
                    .filter(there -> there.adjustment().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(notThere(accountNo, id)));
            requireOpen(standing);
            adjustments.withdraw(id, who);
            return standing.adjustment();
        });
    }

    private static void requireOpen(Standing standing) {
        var id = standing.adjustment().id();
        standing.number().ifPresent(number -> {
            throw new RefusedException(id + " is billed by invoice " + number + ". Nothing was"
                    + " changed. To give it back: jobs/run credit " + number + " --line N");
        });
        standing.run().ifPresent(run -> {
            throw new RefusedException(id + " stands on a draft of " + run + ". Nothing was"
                    + " changed. To take it back: jobs/run discard " + run + " first.");
        });
    }

    private String notThere(String accountNo, String id) {
        var there = adjustments.of(accountNo).stream()
                .map(one -> one.adjustment().id())
                .collect(joining(", "));
        return "Account " + accountNo + " has no adjustment " + id + ", or it was taken back"
                + " already: it has " + (there.isEmpty() ? "none" : there)
                + ". Nothing was changed.";
    }

    private Adjustment adjustment(Request asked, Signature who) {
        var overview = overviews.of(asked.accountNo());
        requireSold(asked.product(), current.catalogOf(overview.asOf().run()));
        return new Adjustment(
                "",
                asked.accountNo(),
                asked.product(),
                asked.text(),
                Money.of(overview.account().currency(), asked.amount(), RoundingMode.UNNECESSARY),
                asked.days(),
                who.note(),
                who.by());
    }

    private static void requireSold(String product, Catalog catalog) {
        if (catalog.findProduct(product).isEmpty()) {
            throw new RefusedException("There is no product " + product + " in products.yaml: it"
                    + " has " + String.join(", ", catalog.products().keySet())
                    + ". Nothing was changed.");
        }
    }
}
