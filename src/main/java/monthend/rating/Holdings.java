package monthend.rating;

import monthend.calendar.Stretch;
import monthend.snapshot.TransferRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works out who holds an agreement on which days, from its transfers (T1). */
public final class Holdings {

    /** Before any agreement. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private Holdings() {}

    /**
     * The holders one after the other, from the beginning to {@link Stretch#FOREVER}.
     *
     * @param firstHolder the account that held the agreement before any transfer
     * @param transfers of the whole agreement; of two on one day, the row read later decides
     */
    public static List<Holding> of(String firstHolder, List<TransferRow> transfers) {
        var holdings = new ArrayList<Holding>();
        holdings.add(new Holding(Stretch.startingOn(BEGINNING), firstHolder));
        transfers.stream()
                .sorted(Comparator.comparing(TransferRow::effectiveOn)
                        .thenComparing(TransferRow::place))
                .forEach(transfer -> transfer.toAccountNo()
                        .ifPresent(to -> move(holdings, to, transfer.effectiveOn())));
        return List.copyOf(holdings);
    }

    private static void move(List<Holding> holdings, String accountNo, LocalDate from) {
        var last = holdings.removeLast();
        Stretch.between(last.days().from(), from)
                .ifPresent(days -> holdings.add(new Holding(days, last.accountNo())));
        holdings.add(new Holding(Stretch.startingOn(from), accountNo));
    }
}
