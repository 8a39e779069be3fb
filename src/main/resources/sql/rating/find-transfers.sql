-- The moves of some subscriptions to other accounts, alone or with all of their account's.
-- Served by transfer_of_subscription (subscription_id), transfer_of_account (account_no).
with asked as (
  select subscription_id, account_no
  from subscription_row
  where subscription_id = any(:subscriptions)
  union
  select subscription_id, to_account_no
  from moved_part
  where run_id = :run and subscription_id = any(:subscriptions)),
matched as (
  select asked.subscription_id as moved_id, transfer.*
  from asked
  join transfer_row transfer on transfer.subscription_id = asked.subscription_id
  union
  select asked.subscription_id as moved_id, transfer.*
  from asked
  join transfer_row transfer on transfer.account_no = asked.account_no)
select matched.*
from matched
join run using (run_id)
where (run_id = :run or run.state in ('posted', 'delivered'))
  and to_account_no is not null and quantity is null
