package monthend.delivery;

import monthend.catalog.NumberSeries.DocumentType;
import monthend.document.ubl.Profile;
import monthend.snapshot.Account;
import monthend.snapshot.Account.Delivery;
import monthend.snapshot.RecipientRow.Status;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The channel of a payer's invoice, and what there is to say about it (D1).
 *
 * <p>Peppol is possible with an e-invoice address that the register does not call not registered;
 * Finvoice with an address and an operator; e-mail with an e-mail address; print always. What the
 * account asks for is used if it is possible, else the first of these that is.
 *
 * @param profile in which a Peppol document is written
 * @param note for the report: a wish that could not be met, a receiver nobody has confirmed; empty
 *     where all is plain
 */
public record ChannelChoice(Channel channel, Profile profile, String note) {

    public static ChannelChoice of(Account payer, DocumentType type, Register register) {
        var profile = register.profile(type);
        var said = register.of(type, profile);
        var wanted = wanted(payer.delivery());
        var channel = wanted.filter(wish -> isPossible(wish, payer, said))
                .or(() -> Stream.of(Channel.values())
                        .filter(one -> isPossible(one, payer, said))
                        .findFirst())
                .orElseThrow();
        return new ChannelChoice(channel, profile, note(wanted, channel, said));
    }

    private static Optional<Channel> wanted(Delivery delivery) {
        return switch (delivery) {
            case AUTO -> Optional.empty();
            case PEPPOL -> Optional.of(Channel.PEPPOL);
            case FINVOICE -> Optional.of(Channel.FINVOICE);
            case EMAIL -> Optional.of(Channel.EMAIL);
            case PRINT -> Optional.of(Channel.PRINT);
        };
    }

    private static boolean isPossible(Channel channel, Account payer, Optional<Status> said) {
        return switch (channel) {
            case PEPPOL ->
                payer.eInvoiceAddress().isPresent()
                        && said.filter(status -> status == Status.NOT_REGISTERED)
                                .isEmpty();
            case FINVOICE ->
                payer.eInvoiceAddress().isPresent() && payer.eInvoiceOperator().isPresent();
            case EMAIL -> payer.email().isPresent();
            case PRINT -> true;
        };
    }

    private static String note(Optional<Channel> wanted, Channel chosen, Optional<Status> said) {
        var fallback = wanted.filter(wish -> wish != chosen)
                .map(wish -> wish.code() + " is not possible, sent by " + chosen.code())
                .orElse("");
        var unconfirmed = chosen == Channel.PEPPOL ? unconfirmed(said) : "";
        return Stream.of(fallback, unconfirmed)
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static String unconfirmed(Optional<Status> said) {
        return said.map(status ->
                        status == Status.UNKNOWN ? "the register did not know the receiver" : "")
                .orElse("the receiver was not looked up in the register");
    }
}
