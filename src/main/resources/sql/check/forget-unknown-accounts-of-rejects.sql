-- Leaves the account of a reject empty where nobody knows it: only known accounts are named.
-- Served by reject_pkey (run_id, row_run, file, line).
update reject set account_no = null where run_id = :run and payer_no is null
