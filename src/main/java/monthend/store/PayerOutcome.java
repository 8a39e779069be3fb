package monthend.store;

import monthend.delivery.ChannelChoice;
import monthend.invoicing.Drafted;
import monthend.invoicing.RefundCandidate;
import monthend.rating.Hold;
import monthend.rating.Rated;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has worked out for one payer.
 *
 * @param channels of the drafts, one for each, in their order
 * @param refunds what is left of credits that no invoice will use (C4)
 */
public record PayerOutcome(
        PayerInput input,
        Rated rated,
        Drafted drafted,
        List<ChannelChoice> channels,
        List<RefundCandidate> refunds) {

    public PayerOutcome {
        channels = List.copyOf(channels);
        refunds = List.copyOf(refunds);
        if (channels.size() != drafted.drafts().size()) {
            throw new IllegalArgumentException(channels.size() + " channels for "
                    + drafted.drafts().size() + " drafts of " + input.payer().payerNo());
        }
    }

    String payerNo() {
        return input.payer().payerNo();
    }

    List<Hold> holds() {
        return Stream.concat(rated.holds().stream(), drafted.holds().stream())
                .distinct()
                .toList();
    }
}
