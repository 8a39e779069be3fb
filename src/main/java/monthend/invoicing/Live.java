package monthend.invoicing;

import java.util.List;

/**
 * A posted invoice that no rerun has credited, as a rerun of its period meets it (P3).
 *
 * @param basis what each account and client has in it
 * @param standing whether somebody has credited some of it by hand since
 */
public record Live(Invoice invoice, List<BasisEntry> basis, Standing standing) {

    /** Whether the whole of it is still owed. */
    public enum Standing {
        WHOLE,
        CREDITED_BY_HAND
    }

    public Live {
        basis = List.copyOf(basis);
    }
}
