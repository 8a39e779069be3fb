package monthend.document.basis;

import monthend.document.PrintedInvoice;
import monthend.document.PrintedLine;
import monthend.invoicing.BasisEntry;
import monthend.rating.Charge;
import monthend.snapshot.UsageRow.Client;

import java.util.Comparator;

/** What one account or client has in a line of the invoice, with the line that it is a part of. */
record Share(PrintedLine line, BasisEntry entry) {

    Share {
        var accountNo = line.line().charge().accountNo();
        if (!accountNo.equals(entry.accountNo())) {
            throw new IllegalArgumentException(entry + " in a line for " + accountNo);
        }
    }

    static Share of(BasisEntry entry, PrintedInvoice printed) {
        return new Share(printed.lines().get(entry.line() - 1), entry);
    }

    /** Whom a share is for; the client is empty where the account has it itself. */
    record Holder(String accountNo, String clientNo) implements Comparable<Holder> {

        @Override
        public int compareTo(Holder other) {
            return Comparator.comparing(Holder::accountNo)
                    .thenComparing(Holder::clientNo)
                    .compare(this, other);
        }
    }

    Holder holder() {
        return new Holder(entry.accountNo(), clientNo());
    }

    String accountName() {
        return line.line().accountName();
    }

    String clientNo() {
        return entry.client().map(Client::number).orElse("");
    }

    String clientName() {
        return entry.client().map(Client::name).orElse("");
    }

    Charge charge() {
        return line.line().charge();
    }
}
