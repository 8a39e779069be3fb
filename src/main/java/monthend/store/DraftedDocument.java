package monthend.store;

import monthend.delivery.ChannelChoice;
import monthend.invoicing.BasisEntry;
import monthend.invoicing.InvoiceDraft;

import java.util.List;

/**
 * A document on its way to be posted: what it says, by which channel it leaves, and what each
 * client has in it.
 */
public record DraftedDocument(InvoiceDraft draft, ChannelChoice channel, List<BasisEntry> basis) {

    public DraftedDocument {
        basis = List.copyOf(basis);
    }
}
