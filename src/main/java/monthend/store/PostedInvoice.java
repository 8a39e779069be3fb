package monthend.store;

import monthend.delivery.Channel;
import monthend.document.ubl.Profile;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.Invoice;

import java.util.List;

/**
 * A posted invoice and how it leaves.
 *
 * @param profile in which a Peppol document is written
 * @param basis what each account and client has in its lines, in their order; none where the
 *     invoice has no use for it (I4)
 */
public record PostedInvoice(
        Invoice invoice, Channel channel, Profile profile, List<BasisEntry> basis) {

    public PostedInvoice {
        basis = List.copyOf(basis);
    }
}
