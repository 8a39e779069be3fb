-- The payers for whom a rerun has posted something.
-- Served by invoice_of_run (run_id, number), draft_pkey (draft_id).
select distinct payer_no
from invoice
join draft using (draft_id)
where invoice.run_id = :run
order by payer_no
