-- The invoices of a list of numbers.
-- Served by invoice_pkey (number), draft_pkey (draft_id).
select invoice.number, draft.draft_id, draft.payer_no, draft.channel, draft.profile,
  draft.currency, draft.header
from invoice
join draft using (draft_id)
where number = any(:numbers)
order by number
