-- The subscriptions that accounts of a block of payers hold or have held, with their first holder.
-- Served by account_of_payer, subscription_of_account, transfer_to_account, part_to_account, ….
with last_change as (
  select distinct on (transfer_run, transfer_line) transfer_run, transfer_line, present
  from transfer_change
  join run using (run_id)
  where run_id = :run or run.posting_no is not null
  order by transfer_run, transfer_line, run.posting_no desc nulls first),
mine as (
  select account_no, payer_no
  from account_row
  where run_id = :rows and payer_no = any(:payers)),
moved as (
  select transfer.*
  from transfer_row transfer
  where (transfer.run_id = any(:own) or transfer.run_id = any(:before))
    and transfer.to_account_no is not null and transfer.quantity is null
    and not exists (
      select from last_change change
      where change.transfer_run = transfer.run_id and change.transfer_line = transfer.line
        and not change.present)),
held as (
  select mine.payer_no, subscription.subscription_id
  from mine
  join subscription_row subscription
    on subscription.run_id = :rows and subscription.account_no = mine.account_no
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
    on subscription.run_id = :rows and subscription.account_no = moved.account_no
  union
  select mine.payer_no, earlier.subscription_id
  from moved
  join subscription_row earlier using (subscription_id)
  join mine on mine.account_no = earlier.account_no
  union
  select mine.payer_no, earlier.subscription_id
  from moved
  join mine on mine.account_no = moved.account_no
  join subscription_row earlier
    on earlier.run_id = any(:before) and earlier.account_no = moved.account_no
  where moved.subscription_id is null
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
    join run on run.run_id = earlier.run_id
    join run period on period.run_id = run.family
    where earlier.run_id = any(:before) and earlier.subscription_id = held.subscription_id
      and exists (
        select from moved
        where moved.subscription_id = earlier.subscription_id
          or moved.account_no = earlier.account_no)
    order by period.posting_no, run.posting_no desc
    limit 1), subscription.account_no) as first_holder
from held
left join subscription_row subscription
  on subscription.run_id = :rows and subscription.subscription_id = held.subscription_id
left join moved_part part
  on part.run_id = :run and part.subscription_id = held.subscription_id
where subscription.line is not null or not part.listed_before
