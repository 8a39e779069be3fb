package monthend.calendar;

/** How the day on which service ends follows from the day on which notice was given (N1–N3). */
public enum NoticeRule {
    /** One month's notice, counted from the end of the month in which notice was given (N1). */
    MONTH_END,
    /** Calendar-year agreements: notice by 30 September ends them with the year (N2). */
    BY_30_SEPTEMBER,
    /** Bound for 12 months, then period by period with a month's notice (N3). */
    ROLLING_3_MONTHS
}
