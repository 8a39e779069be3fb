-- The later due dates that were agreed with a block of payers for the period of the run.
-- Served by extension_once (run_id, account_no, period).
select account_no, due_on
from extension_row
where run_id = :rows and period = :period and account_no = any(:payers)
