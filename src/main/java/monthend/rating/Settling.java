package monthend.rating;

import monthend.money.Quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Says which rows a line bills: the units of the rows, in order, fill one line after the other.
 */
final class Settling {

    /** Some units of the rows, in their order: on a line, or covered. */
    sealed interface Slot {
        BigDecimal units();

        record OnLine(BigDecimal units, Charge charge) implements Slot {}

        record Covered(BigDecimal units) implements Slot {}
    }

    private final Findings findings;

    Settling(Findings findings) {
        this.findings = findings;
    }

    /** Fills the slots with the unbilled units of the uses; what no slot takes is covered. */
    void settle(List<Use> uses, List<Slot> slots) {
        var position = BigDecimal.ZERO;
        for (var use : uses) {
            var next = position.add(use.unbilled());
            settle(use, position, slots);
            position = next;
        }
    }

    private void settle(Use use, BigDecimal position, List<Slot> slots) {
        var end = position.add(use.unbilled());
        var slotStart = BigDecimal.ZERO;
        for (var slot : slots) {
            var slotEnd = slotStart.add(slot.units());
            var units = end.min(slotEnd).subtract(position.max(slotStart));
            if (units.signum() > 0) {
                record(use, units, slot);
            }
            slotStart = slotEnd;
        }
    }

    private void record(Use use, BigDecimal units, Slot slot) {
        switch (slot) {
            case Slot.OnLine(var ignored, var charge) ->
                findings.outcome(UsageOutcome.billed(use.fact().row(), units, charge));
            case Slot.Covered(var ignored) -> cover(use, units);
        }
    }

    /** An open row's units that no line bills; of a settled row there is nothing to say. */
    void cover(Use use, BigDecimal units) {
        if (use.fact().isOpen()) {
            findings.outcome(
                    new UsageOutcome(use.fact().row(), Outcome.COVERED, units, Optional.empty()));
        }
    }

    void cover(Use use) {
        cover(use, use.quantity());
    }

    void defer(Use use) {
        if (use.fact().isOpen()) {
            findings.outcome(UsageOutcome.of(use.fact().row(), Outcome.DEFERRED));
        }
    }

    static Quantity sum(List<Use> uses) {
        return new Quantity(
                uses.stream().map(Use::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
