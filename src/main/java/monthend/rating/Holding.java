package monthend.rating;

import monthend.calendar.Stretch;

/** Which account holds an agreement on which days (T1). */
public record Holding(Stretch days, String accountNo) {}
