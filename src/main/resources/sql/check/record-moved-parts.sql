-- Works out which parts of agreements have moved, by the transfers that a run knows, each once (T5).
-- Served by transfer_to_subscription, subscription_through_runs (subscription_id, run_id).
insert into moved_part (run_id, subscription_id, from_subscription_id, to_account_no, effective_on,
  quantity, product, listed_before, transfer_run, transfer_line)
with recursive last_change as (
  select distinct on (transfer_run, transfer_line) transfer_run, transfer_line, present
  from transfer_change
  join run using (run_id)
  where run_id = :run or run.posting_no is not null
  order by transfer_run, transfer_line, run.posting_no desc nulls first),
known as (
  select distinct on (new_subscription_id) transfer.*
  from transfer_row transfer
  join run using (run_id)
  where (run_id = any(:own) or run_id = any(:before))
    and new_subscription_id is not null
    and not exists (
      select from last_change change
      where change.transfer_run = transfer.run_id and change.transfer_line = transfer.line
        and not change.present)
  order by new_subscription_id, run_id = :run, run.posted_at, line),
origin as (
  select cast(new_subscription_id as text) as subscription_id,
    cast(subscription_id as text) as from_subscription_id
  from known
  union
  select origin.subscription_id, cast(known.subscription_id as text)
  from origin
  join known on known.new_subscription_id = origin.from_subscription_id)
select :run, new_subscription_id, subscription_id, to_account_no, effective_on, quantity,
  (select row.product
    from origin
    join subscription_row row on row.subscription_id = origin.from_subscription_id
    where origin.subscription_id = known.new_subscription_id
    order by row.run_id = :rows desc, row.run_id desc
    limit 1),
  exists (
    select from subscription_row listed
    where listed.subscription_id = known.new_subscription_id and listed.run_id = any(:before)),
  run_id, line
from known
