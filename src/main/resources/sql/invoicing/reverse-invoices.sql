-- Takes the invoices that a rerun credits out of those that are live. Once each (V6).
-- Served by invoice_of_run (run_id, number), draft_pkey (draft_id), reversed_invoice_pkey.
insert into reversed_invoice (number, draft_id)
select draft.credited, draft.draft_id
from invoice
join draft using (draft_id)
where invoice.run_id = :run and draft.credited is not null
