-- Why the invoices of a run come to more or less than those of the period before, by seller.
-- Served by draft_once (run_id, …), draft_line_pkey, line_of_subscription, invoice_draft_id_key, hold_pkey.
with movement as (
  select *
  from movement_of(:run)
  where against = :last),
moved as (
  select seller, currency, subscription_id, cause, change as amount
  from movement
  where cause <> 'PRICE'
  union all
  select seller, currency, subscription_id, 'PRICE', price_change
  from movement)
select seller, currency, cause, count(distinct subscription_id) as subscriptions,
  sum(amount) as amount
from moved
where amount <> 0
group by seller, currency, cause
order by seller, currency, cause
