-- Prices of the catalogue that were billed, and the run that billed each first: a price that is met
-- for the first time is shown to whoever reviews the run.

create table price_met (
  product    code not null,
  plan       code not null,
  code       code not null,
  tier       int not null,
  currency   code not null,
  unit_price numeric(18, 4) not null,
  run_id     code not null references run,
  primary key (product, plan, code, tier, currency, unit_price)
);

insert into price_met (product, plan, code, tier, currency, unit_price, run_id)
select distinct on (line.product, line.plan, line.code, line.tier, draft.currency, line.unit_price)
  line.product, line.plan, line.code, line.tier, draft.currency, line.unit_price, draft.run_id
from draft_line line
join draft using (draft_id)
join invoice using (draft_id)
join run on run.run_id = draft.run_id
where draft.doc_type = 'INVOICE' and line.kind not in ('MINIMUM', 'ADJUSTMENT')
  and jsonb_exists(cast(line.derivation as jsonb) -> 'price', 'from')
order by line.product, line.plan, line.code, line.tier, draft.currency, line.unit_price,
  run.posting_no;
