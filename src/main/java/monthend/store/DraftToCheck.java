package monthend.store;

import monthend.delivery.Channel;
import monthend.invoicing.InvoiceDraft;

/** A draft that nobody holds, before it takes a number. */
public record DraftToCheck(String payerNo, Channel channel, InvoiceDraft draft) {}
