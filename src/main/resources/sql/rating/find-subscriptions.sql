-- The subscriptions that accounts of a block of payers hold or have held, with their first holder.
-- Served by account_of_payer, subscription_of_account, transfer_to_account, part_to_account, ….
with mine as (
  select account_no, payer_no
  from account_row
  where run_id = :run and payer_no = any(:payers)),
moved as (
  select transfer.*
  from transfer_row transfer
  join run using (run_id)
  where (run_id = :run or run.state in ('posted', 'delivered'))
    and transfer.to_account_no is not null and transfer.quantity is null),
held as (
  select mine.payer_no, subscription.subscription_id
  from mine
  join subscription_row subscription
    on subscription.run_id = :run and subscription.account_no = mine.account_no
  union
  select mine.payer_no, moved.subscription_id
  from mine
  join moved on moved.to_account_no = mine.account_no
  where moved.subscription_id is not null
  union
  select mine.payer_no, subscription.subscription_id
  from mine
  join moved on moved.to_account_no = mine.account_no
  join subscription_row subscription
    on subscription.run_id = :run and subscription.account_no = moved.account_no
  union
  select mine.payer_no, earlier.subscription_id
  from moved
  join subscription_row earlier using (subscription_id)
  join mine on mine.account_no = earlier.account_no
  union
  select mine.payer_no, part.subscription_id
  from mine
  join moved_part part on part.run_id = :run and part.to_account_no = mine.account_no
  union
  select mine.payer_no, part.subscription_id
  from mine
  join moved on moved.to_account_no = mine.account_no
  join moved_part part on part.run_id = :run and part.to_account_no = moved.account_no)
select held.payer_no, held.subscription_id,
  coalesce(part.to_account_no, (
    select earlier.account_no
    from subscription_row earlier
    join run on run.run_id = earlier.run_id and run.state in ('posted', 'delivered')
    where earlier.subscription_id = held.subscription_id
      and exists (
        select from moved
        where moved.subscription_id = earlier.subscription_id
          or moved.account_no = earlier.account_no)
    order by run.month, run.run_id
    limit 1), subscription.account_no) as first_holder
from held
left join subscription_row subscription
  on subscription.run_id = :run and subscription.subscription_id = held.subscription_id
left join moved_part part
  on part.run_id = :run and part.subscription_id = held.subscription_id
where subscription.line is not null or not part.listed_before
