-- How many invoices of a run are of which size without VAT, by currency.
-- Served by draft_once (run_id, payer_no, …), hold_pkey (run_id, payer_no, …).
select draft.currency,
  case
    when draft.net < 100 then 0
    when draft.net < 1000 then 100
    when draft.net < 10000 then 1000
    when draft.net < 100000 then 10000
    else 100000
  end as size_from,
  count(*) as invoices, sum(draft.net) as net
from draft
where draft.run_id = :run and draft.doc_type = 'INVOICE' and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by draft.currency, size_from
order by draft.currency, size_from
