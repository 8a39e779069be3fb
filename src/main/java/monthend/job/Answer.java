package monthend.job;

import monthend.check.Run;
import monthend.check.RunSummary;
import monthend.rating.Hold;

import java.util.List;

/**
 * How a run ended, and how it stands now.
 *
 * @param holds of a run that was thrown away because it would change nothing: its files are gone
 */
public record Answer(Ending ending, Run run, RunSummary summary, List<Hold> holds) {

    public Answer {
        holds = List.copyOf(holds);
    }
}
