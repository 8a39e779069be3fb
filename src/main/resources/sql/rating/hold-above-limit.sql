-- Holds payers whose charges come to more than the job's limit for their currency (P2).
-- Served by rated_amount_pkey (run_id, payer_no, currency), hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select amount.run_id, amount.payer_no, 'ABOVE_LIMIT',
  amount.currency || ' ' || amount.amount || ' without VAT is above the job''s limit of '
    || most.amount || '. Look at it; if it is right, release it.'
from rated_amount amount
join unnest(cast(:currencies as text[]), cast(:amounts as numeric[])) as most (currency, amount)
  on most.currency = amount.currency
where amount.run_id = :run and amount.amount > most.amount
