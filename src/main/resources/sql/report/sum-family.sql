-- What the live invoices of a period come to without VAT, by seller and currency; or its draft.
-- Served by draft_once (run_id, payer_no, …), invoice_draft_id_key (draft_id), hold_pkey.
select draft.seller, draft.currency, sum(draft.net) as net
from run
join draft using (run_id)
where run.family = :family and draft.doc_type = 'INVOICE'
  and case
    when run.posting_no is null then draft.run_id = :family and not exists (
      select from effective_hold hold
      where hold.run_id = draft.run_id and hold.payer_no = draft.payer_no)
    else exists (select from live_invoice live where live.draft_id = draft.draft_id)
  end
group by draft.seller, draft.currency
order by draft.seller, draft.currency
