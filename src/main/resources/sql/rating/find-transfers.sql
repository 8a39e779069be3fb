-- The moves of some subscriptions to other accounts, alone or with all of their account's.
-- Served by transfer_of_subscription (subscription_id), transfer_of_account (account_no).
with last_change as (
  select distinct on (transfer_run, transfer_line) transfer_run, transfer_line, present
  from transfer_change
  join run using (run_id)
  where run_id = :run or run.posting_no is not null
  order by transfer_run, transfer_line, run.posting_no desc nulls first),
asked as (
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
where (run_id = any(:own) or run_id = any(:before))
  and to_account_no is not null and quantity is null
  and not exists (
    select from last_change change
    where change.transfer_run = matched.run_id and change.transfer_line = matched.line
      and not change.present)
