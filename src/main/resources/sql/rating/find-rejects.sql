-- The rows of the accounts of a block of payers that were not taken.
-- Served by reject_of_payer (run_id, payer_no).
select payer_no, row_run, file, line, code, reason, account_no, row_text
from reject
where run_id in (:run, :rows) and payer_no = any(:payers)
