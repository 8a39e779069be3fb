package monthend.store;

import monthend.delivery.Channel;
import monthend.invoicing.Invoice;

/** A posted invoice and how it leaves. */
public record PostedInvoice(Invoice invoice, Channel channel) {}
