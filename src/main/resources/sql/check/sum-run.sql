-- What the drafts of a run that nobody holds come to, for each seller and currency.
-- Served by draft_once (run_id, payer_no, …).
select seller, doc_type, currency, count(*) as documents, sum(net) as net, sum(vat) as vat,
  sum(payable) as payable
from draft
where run_id = :run and not exists (
  select from effective_hold hold
  where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by seller, doc_type, currency
order by seller, doc_type, currency
