package monthend.store;

import monthend.delivery.Channel;
import monthend.document.ubl.Profile;
import monthend.invoicing.Live;

/**
 * A live invoice as it is stored.
 *
 * @param contentSha256 the hash of all that it says
 */
public record LiveDocument(
        long draftId, String contentSha256, Channel channel, Profile profile, Live live) {

    String number() {
        return live.invoice().number();
    }
}
