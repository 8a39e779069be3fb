package monthend.invoicing;

import java.util.Optional;
import org.joda.money.Money;

/** Credit that no further invoice is expected to use: listed, never paid out (C4). */
public record RefundCandidate(
        String accountNo, String creditId, Optional<String> product, Money amount) {}
