package monthend.snapshot;

import java.util.Optional;

/**
 * A row that was not taken, with the reason: stored, counted and shown, never dropped.
 *
 * @param reason one sentence for the person who has to correct the row
 * @param accountNo the account that it holds, if it names a known one (P2)
 * @param row the row as it was
 */
public record Reject(
        RowPlace place, RejectCode code, String reason, Optional<String> accountNo, String row) {}
