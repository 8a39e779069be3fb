package monthend.rating;

import monthend.snapshot.LicenceState;

/**
 * What became of a timeline row in this run: {@code BILLED} where a line rests on it, {@code
 * DEFERRED} where it takes effect later than the run looks, else {@code COVERED}.
 */
public record LicenceOutcome(LicenceState row, Outcome outcome) {}
