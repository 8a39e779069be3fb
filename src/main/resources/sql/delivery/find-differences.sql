-- The lines of differences.csv; the last day is inclusive, as all days that people read.
-- Served by difference_pkey (run_id, payer_no, difference_no).
select account_no, subscription_id, days_from as from, days_to - 1 as to, billed, due, reason
from difference
where run_id = :run
order by payer_no, difference_no
