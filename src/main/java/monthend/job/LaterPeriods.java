package monthend.job;

import monthend.check.Foundation;
import monthend.check.Period;
import monthend.check.Run;
import monthend.rating.Closing;
import monthend.store.LaterEffects;
import monthend.store.PayerCases;
import monthend.store.RunGround;
import monthend.store.Runs;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a rerun changes for later periods: for each payer that it touched, what a rerun of the
 * later period from its own snapshot would come to now. Nothing of it is posted (P3).
 */
@Component
class LaterPeriods {

    private static final int BLOCK = 200;

    private final Runs runs;
    private final CurrentRuns current;
    private final PayerCases payers;
    private final LaterEffects effects;

    LaterPeriods(Runs runs, CurrentRuns current, PayerCases payers, LaterEffects effects) {
        this.runs = runs;
        this.current = current;
        this.payers = payers;
        this.effects = effects;
    }

    /** Called within a transaction, once the rerun is posted. */
    void find(Run rerun) {
        var all = runs.all();
        var touched = effects.touched(rerun.id());
        Period.of(rerun.request().purpose().family(), all)
                .later(all)
                .forEach(later -> find(rerun, later, new Others(all, touched)));
    }

    private record Others(List<Run> runs, List<String> touched) {

        List<List<String>> blocks() {
            var blocks = new ArrayList<List<String>>();
            for (var from = 0; from < touched.size(); from += BLOCK) {
                blocks.add(touched.subList(from, Math.min(touched.size(), from + BLOCK)));
            }
            return blocks;
        }
    }

    private void find(Run rerun, Period later, Others others) {
        var ground = ground(later, others.runs());
        var reckoning = new PayerReckoning(ground);
        others.blocks().stream()
                .flatMap(block -> payers.read(block, ground).stream())
                .map(reckoning::outcome)
                .filter(outcome -> outcome.holds().isEmpty())
                .forEach(outcome -> effects.keep(rerun.id(), later.closing().id(), outcome));
    }

    private RunGround ground(Period later, List<Run> all) {
        var last = later.lastBilled();
        var closed = last.request().closing();
        return new RunGround(
                new Closing(
                        last.id(),
                        closed.job(),
                        closed.month(),
                        closed.invoiceDate(),
                        closed.taxedOn()),
                current.catalog(last.id()),
                Foundation.again(later, all));
    }
}
