-- V3: one-off lines by hand that more than one live invoice bills, or for another amount.
-- Served by line_of_subscription (subscription_id).
select 'adjustment ' || adjustment.adjustment_id || ': ' || count(*) || ' live lines bill '
  || sum(line.amount) || ' for ' || adjustment.amount as what
from adjustment
join live_line line on line.subscription_id = adjustment.adjustment_id
  and line.kind = 'ADJUSTMENT'
group by adjustment.adjustment_id, adjustment.amount
having sum(line.amount) <> adjustment.amount
order by what
