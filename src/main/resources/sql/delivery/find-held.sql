-- The lines of held.csv: each hold of a payer, what the payer's charges come to, and what to do.
-- Served by hold_pkey (run_id, payer_no, code, reason), rated_amount_pkey.
select hold.payer_no as account_no, hold.code, hold.reason, amount.amount as net, amount.currency,
  advice.what_to_do
from effective_hold hold
left join unnest(cast(:codes as text[]), cast(:advice as text[])) as advice (code, what_to_do)
  using (code)
left join rated_amount amount using (run_id, payer_no)
where run_id = :run
order by payer_no, code, reason, currency
