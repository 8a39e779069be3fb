package monthend.golden;

import monthend.catalog.Catalog;
import monthend.catalog.NumberSeries;
import monthend.catalog.NumberSeries.DocumentType;
import monthend.invoicing.Invoice;
import monthend.invoicing.InvoiceDraft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the first drafts that a seller ever posts, in the order of I2. */
final class Numbering {

    private static final Comparator<InvoiceDraft> IN_ORDER = Comparator.comparing(
                    InvoiceDraft::seller)
            .thenComparing(InvoiceDraft::series)
            .thenComparing(draft -> draft.buyer().accountNo())
            .thenComparing(InvoiceDraft::group)
            .thenComparing(draft -> draft.currency().getCode());

    private final Catalog catalog;
    private final Map<NumberSeries, Long> used = new HashMap<>();

    private Numbering(Catalog catalog) {
        this.catalog = catalog;
    }

    static List<Invoice> of(List<InvoiceDraft> drafts, Catalog catalog) {
        var numbering = new Numbering(catalog);
        return drafts.stream().sorted(IN_ORDER).map(numbering::numbered).toList();
    }

    private Invoice numbered(InvoiceDraft draft) {
        var series = catalog.seller(draft.seller()).numbers(DocumentType.INVOICE, draft.series());
        var before = used.merge(series, 1L, Long::sum) - 1;
        return draft.numbered(series.number(series.first() + before));
    }
}
