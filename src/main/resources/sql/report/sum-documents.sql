-- What the documents of a run come to, posted or drafted and not held, by seller, currency and type.
-- Served by draft_once (run_id, payer_no, …), hold_pkey (run_id, payer_no, …).
select draft.seller, draft.currency, draft.doc_type, count(*) as documents,
  sum(draft.net) as net, sum(draft.vat) as vat, sum(draft.gross) as gross,
  sum(draft.prepaid) as prepaid, sum(draft.payable) as payable
from draft
where draft.run_id = :run and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by draft.seller, draft.currency, draft.doc_type
order by draft.seller, draft.currency, draft.doc_type desc
