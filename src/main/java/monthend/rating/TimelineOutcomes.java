package monthend.rating;

import monthend.snapshot.LicenceState;
import monthend.snapshot.RowPlace;
import monthend.snapshot.SnapshotFile;

import java.util.HashSet;
import java.util.Set;

/** Says of each timeline row whether a line of the run rests on it (P5). */
final class TimelineOutcomes {

    private final Agreement agreement;
    private final Closing closing;

    TimelineOutcomes(Agreement agreement, Closing closing) {
        this.agreement = agreement;
        this.closing = closing;
    }

    void record(Findings findings) {
        var billed = new HashSet<RowPlace>();
        for (var charge : findings.charges()) {
            if (charge.derivation() instanceof Derivation.Licences licences) {
                billed.addAll(licences.rows());
            }
        }
        agreement.timeline().stream()
                .filter(row -> row.place().file() == SnapshotFile.LICENCES)
                .forEach(row -> findings.outcome(new LicenceOutcome(row, outcome(row, billed))));
    }

    private Outcome outcome(LicenceState row, Set<RowPlace> billed) {
        if (billed.contains(row.place())) {
            return Outcome.BILLED;
        }
        return row.effectiveFrom().isAfter(closing.horizon()) ? Outcome.DEFERRED : Outcome.COVERED;
    }
}
