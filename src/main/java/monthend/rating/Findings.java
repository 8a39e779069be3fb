package monthend.rating;

import monthend.money.Quantity;
import monthend.snapshot.Reject;
import monthend.snapshot.RejectCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gathers what rating one agreement says, in the order in which it says it. */
final class Findings {

    private final List<Charge> charges = new ArrayList<>();
    private final List<CoveredUse> covered = new ArrayList<>();
    private final List<UsageOutcome> usage = new ArrayList<>();
    private final List<LicenceOutcome> timeline = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    void charge(Charge charge) {
        charges.add(charge);
    }

    void covered(CoveredUse use) {
        covered.add(use);
    }

    void outcome(UsageOutcome outcome) {
        usage.add(outcome);
    }

    void outcome(LicenceOutcome outcome) {
        timeline.add(outcome);
    }

    void reject(Reject reject) {
        rejects.add(reject);
    }

    void difference(Difference difference) {
        differences.add(difference);
    }

    /** An agreement whose licences come from one that is wrong holds the account's payer (T5). */
    void wrongOrigin(MovedPart part, RejectCode code) {
        holds.add(new Hold(
                part.toAccountNo(),
                HoldCode.REJECTED_ROW,
                code + " for subscription " + part.from() + ", of which " + part.to()
                        + " was a part: see rejected.csv."));
    }

    /** What is due at a price that there is not. */
    record Unpriced(Quantity units, String charge, String accountNo, LocalDate day) {}

    /** A charge that cannot be priced holds the account's payer (Q4). */
    void noPrice(Service service, Unpriced due) {
        var subscription = service.agreement().subscription();
        holds.add(new Hold(
                due.accountNo(),
                HoldCode.NO_PRICE,
                "Subscription " + subscription.subscriptionId() + " needs a price for "
                        + due.units()
                        + " × " + due.charge() + " of " + subscription.product() + " on "
                        + due.day() + " in the currency of account " + due.accountNo()
                        + ", and the catalogue has none. Add it to products.yaml, or correct the"
                        + " account's currency."));
    }

    List<Charge> charges() {
        return List.copyOf(charges);
    }

    Rated rated() {
        return new Rated(charges, covered, usage, timeline, rejects, holds, differences);
    }
}
