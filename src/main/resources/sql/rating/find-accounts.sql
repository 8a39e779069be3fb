-- The accounts of a block of payers.
-- Served by account_of_payer (run_id, payer_no, account_no).
select *
from account_row
where run_id = :rows and payer_no = any(:payers)
