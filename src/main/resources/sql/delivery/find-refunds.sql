-- The lines of refunds.csv: credit of payers that nobody holds, which no invoice will use.
-- Served by refund_pkey (run_id, payer_no, credit_id).
select payer_no as account_no, credit_id, product, amount, currency,
  'awaiting bank confirmation' as status
from refund
where run_id = :run
  and not exists (
    select from effective_hold hold
    where hold.run_id = refund.run_id and hold.payer_no = refund.payer_no)
order by payer_no, credit_id
