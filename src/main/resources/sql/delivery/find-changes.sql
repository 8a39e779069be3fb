-- The lines of changes.csv: account by account what a rerun credits and invoices, and the difference.
-- Served by draft_once (run_id, payer_no, …), hold_pkey (run_id, payer_no, …).
with credited as (
  select payer_no, seller, series, invoice_group, currency,
    string_agg(credited, ' ' order by credited) as numbers, sum(net) as net, sum(gross) as gross
  from draft
  where run_id = :run and doc_type = 'CREDIT_NOTE'
  group by payer_no, seller, series, invoice_group, currency),
invoiced as (
  select payer_no, seller, series, invoice_group, currency, net, gross
  from draft
  where run_id = :run and doc_type = 'INVOICE')
select payer_no as account_no, seller, invoice_group, currency, credited.numbers as credits,
  credited.net as was_net, credited.gross as was_gross, invoiced.net as is_net,
  invoiced.gross as is_gross,
  coalesce(invoiced.gross, 0) - coalesce(credited.gross, 0) as difference,
  (select string_agg(distinct hold.code, ' ' order by hold.code)
    from effective_hold hold
    where hold.run_id = :run and hold.payer_no = coalesce(credited.payer_no, invoiced.payer_no))
    as held
from credited
full join invoiced using (payer_no, seller, series, invoice_group, currency)
order by payer_no, series, invoice_group, currency
