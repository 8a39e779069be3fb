package monthend.store;

import monthend.delivery.Channel;
import monthend.document.ubl.Profile;
import monthend.invoicing.InvoiceDraft;

/** A draft that nobody holds, before it takes a number, and how it is to leave. */
public record DraftToCheck(String payerNo, Channel channel, Profile profile, InvoiceDraft draft) {}
