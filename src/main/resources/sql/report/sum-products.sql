-- What the invoices of a run come to without VAT, by seller, currency and product.
-- Served by draft_once (run_id, payer_no, …), draft_line_pkey, hold_pkey.
select draft.seller, draft.currency, line.product, count(*) as lines, sum(line.amount) as net
from draft
join draft_line line using (draft_id)
where draft.run_id = :run and draft.doc_type = 'INVOICE' and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by draft.seller, draft.currency, line.product
order by draft.seller, draft.currency, line.product
