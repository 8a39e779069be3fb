package monthend.snapshot;

import java.util.Optional;

/**
 * What became of a row when it was read: it was taken, or it was rejected with a reason.
 *
 * <p>Every row of a file is one or the other; none is dropped (V1).
 */
public sealed interface Read<R> {

    /**
     * A row that is as its file wants it.
     *
     * @param raw the row as it was, without its line end; for a reject that is found later
     */
    record Taken<R>(R row, String raw) implements Read<R> {}

    /**
     * A row that is wrong in itself.
     *
     * @param subscriptionId the subscription that it names, by which the account that it holds is
     *     found where the file has no account number (P2)
     */
    record Rejected<R>(Reject reject, Optional<String> subscriptionId) implements Read<R> {}
}
