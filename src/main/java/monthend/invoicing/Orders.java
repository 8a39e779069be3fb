package monthend.invoicing;

import monthend.rating.Charge;
import monthend.rating.PayerCase;
import monthend.snapshot.Subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which order of the customer's an invoice is for (BT-13). A subscription's order goes before that
 * of the account. A document states one order: where all its lines are for the same one, that;
 * else the account's, and the lines that are for another one say so themselves.
 */
final class Orders {

    private final Map<String, String> bySubscription;
    private final Optional<String> ofAccount;

    Orders(PayerCase payer) {
        this.bySubscription = payer.agreements().stream()
                .map(agreement -> agreement.subscription())
                .filter(subscription -> subscription.orderReference().isPresent())
                .collect(Collectors.toMap(
                        Subscription::subscriptionId,
                        subscription -> subscription.orderReference().orElseThrow()));
        this.ofAccount = payer.payer().orderReference();
    }

    /** What the document states. */
    Optional<String> ofDocument(List<Charge> charges) {
        var orders = charges.stream().map(this::of).distinct().limit(2).toList();
        return orders.size() == 1 ? orders.getFirst() : ofAccount;
    }

    /** What a line says beside what its document states. */
    Optional<String> ofLine(Charge charge, Optional<String> ofDocument) {
        return of(charge).filter(order -> !Optional.of(order).equals(ofDocument));
    }

    private Optional<String> of(Charge charge) {
        return Optional.ofNullable(bySubscription.get(charge.subscriptionId())).or(() -> ofAccount);
    }
}
