-- Credit of payers that nobody holds and nothing will use, and how much is billed otherwise, by currency.
-- Served by refund_pkey (run_id, …), difference_pkey (run_id, …).
select 'refunds' as what, currency, count(*) as rows, sum(amount) as amount
from refund
where run_id = :run
  and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = refund.payer_no)
group by currency
union all
select 'differences', '', count(*), 0
from difference
where run_id = :run
having count(*) > 0
order by what, currency
