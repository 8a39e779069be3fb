package monthend.job;

import monthend.check.RefusedException;
import monthend.store.Postings;
import monthend.store.Runs.Signature;

import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Where a later due date of a posted invoice is put on record, beside the invoice (I6, P6). */
@Component
public class Extending {

    private final Launcher launcher;
    private final Postings postings;

    Extending(Launcher launcher, Postings postings) {
        this.launcher = launcher;
        this.postings = postings;
    }

    /** From which day to which; the same day if it was agreed before. */
    public record Extended(String number, LocalDate before, LocalDate now) {

        public boolean isNew() {
            return !before.equals(now);
        }
    }

    /**
     * Gives an invoice a later due date than it has now. The invoice itself stays as it is.
     *
     * @throws RefusedException if the day is not later, or the invoice is not owed
     */
    public Extended extend(String number, LocalDate day, Signature who) {
        return launcher.alone("the due date of " + number, () -> extendAlone(number, day, who));
    }

    private Extended extendAlone(String number, LocalDate day, Signature who) {
        var dueOn = postings.invoice(number).dueOn();
        if (day.isBefore(dueOn)) {
            throw new RefusedException("Invoice " + number + " is due on " + dueOn + ", and " + day
                    + " is before that: a due date can only be put off. Nothing was changed.");
        }
        if (day.isAfter(dueOn)) {
            postings.extend(number, day, who);
        }
        return new Extended(number, dueOn, day);
    }
}
