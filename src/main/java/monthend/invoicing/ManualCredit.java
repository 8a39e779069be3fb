package monthend.invoicing;

import java.util.Optional;

/**
 * What somebody has credited by hand, and why (P6).
 *
 * @param line of the original that is credited; empty if all of it is
 * @param reason in the words of who credited it, as the customer reads them
 */
public record ManualCredit(Optional<Integer> line, String reason) {

    public ManualCredit {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a credit without reason");
        }
    }
}
