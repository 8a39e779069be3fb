package monthend.invoicing;

import org.joda.money.Money;

import java.util.Optional;

/** Credit that no further invoice is expected to use: listed, never paid out (C4). */
public record RefundCandidate(
        String accountNo, String creditId, Optional<String> product, Money amount) {}
