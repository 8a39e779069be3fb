-- The payers that a rerun works on: all of its snapshot, and those with live invoices in its period.
-- Served by account_of_payer (run_id, payer_no, account_no), invoice_of_run (run_id, number).
insert into run_payer (run_id, payer_no)
select :run, payer_no
from account_row
where run_id = :rows
union
select :run, draft.payer_no
from live_invoice live
join draft using (draft_id)
where live.run_id = any(:corrected)
