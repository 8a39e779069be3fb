-- V2: charges, invoice lines and nets for each currency, of payers of which drafts could be made; in
-- Served by rated_amount_pkey, draft_once (run_id, payer_no, …), draft_line_pkey: a rerun, with kept ones.
with document as (
  select draft_id, payer_no, currency, net, lines
  from draft
  where run_id = :run and doc_type = 'INVOICE'
  union all
  select draft.draft_id, draft.payer_no, draft.currency, draft.net, draft.lines
  from kept_invoice kept
  join invoice using (number)
  join draft using (draft_id)
  where kept.run_id = :run),
charged as (
  select currency, sum(amount) as amount, sum(charges) as charges
  from rated_amount
  where run_id = :run
    and exists (select from document where document.payer_no = rated_amount.payer_no)
  group by currency),
lined as (
  select document.currency, sum(line.amount) as amount, count(*) as lines
  from document
  join draft_line line using (draft_id)
  group by document.currency),
netted as (
  select currency, sum(net) as net, sum(lines) as lines
  from document
  group by currency)
select 'charges and draft lines, ' || currency as what,
  coalesce(charged.amount, 0) as one, coalesce(lined.amount, 0) as other
from charged full join lined using (currency)
union all
select 'number of charges and of draft lines, ' || currency,
  coalesce(charged.charges, 0), coalesce(lined.lines, 0)
from charged full join lined using (currency)
union all
select 'draft lines and nets, ' || currency, coalesce(lined.amount, 0), coalesce(netted.net, 0)
from lined full join netted using (currency)
order by what
