-- Credit that nothing will use, by currency, and how much was billed otherwise than is due now.
-- Served by refund_pkey (run_id, …), difference_pkey (run_id, …).
select 'refunds' as what, currency, count(*) as rows, sum(amount) as amount
from refund
where run_id = :run
group by currency
union all
select 'differences', '', count(*), 0
from difference
where run_id = :run
having count(*) > 0
order by what, currency
