-- Accounts that hold or have held subscriptions of a block of payers.
-- Served by account_through_runs (account_no, run_id).
select *
from account_row
where run_id = :rows and account_no = any(:accounts)
