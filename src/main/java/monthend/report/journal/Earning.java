package monthend.report.journal;

import java.util.Comparator;

/** What a ledger tells revenue apart by: the product, the VAT code of the sale, the account. */
record Earning(String product, String vatCode, String account) implements Comparable<Earning> {

    @Override
    public int compareTo(Earning other) {
        return Comparator.comparing(Earning::product)
                .thenComparing(Earning::vatCode)
                .thenComparing(Earning::account)
                .compare(this, other);
    }
}
