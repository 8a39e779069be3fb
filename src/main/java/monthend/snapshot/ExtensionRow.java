package monthend.snapshot;

import java.time.LocalDate;

/**
 * A later due date that was agreed for an account's invoices of a period: a row of {@code
 * extensions.csv} (I6).
 *
 * <p>Columns: account_no, period, due_on.
 *
 * @param period {@code 2026-10}, or {@code 2026} for a settlement
 */
public record ExtensionRow(RowPlace place, String accountNo, String period, LocalDate dueOn) {}
