-- Keeps the prices of the catalogue that a run is the first to bill.
-- Served by invoice_of_run (run_id, number), draft_line_pkey, price_met_pkey.
insert into price_met (product, plan, code, tier, currency, unit_price, run_id)
select distinct line.product, line.plan, line.code, line.tier, draft.currency, line.unit_price,
  invoice.run_id
from invoice
join draft using (draft_id)
join draft_line line using (draft_id)
where invoice.run_id = :run and invoice.doc_type = 'INVOICE'
  and line.kind not in ('MINIMUM', 'ADJUSTMENT')
  and jsonb_exists(cast(line.derivation as jsonb) -> 'price', 'from')
on conflict do nothing
