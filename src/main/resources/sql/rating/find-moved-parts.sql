-- The parts that some subscriptions came from or have given, with those they came from in turn.
-- Served by moved_part_pkey (run_id, subscription_id), part_from_subscription.
with recursive chain as (
  select asked.subscription_id collate "C" as subscription_id
  from unnest(cast(:subscriptions as text[])) as asked (subscription_id)
  union
  select cast(part.from_subscription_id as text)
  from chain
  join moved_part part on part.run_id = :run and part.subscription_id = chain.subscription_id)
select part.*
from moved_part part
join run on run.run_id = part.transfer_run
where part.run_id = :run
  and (part.subscription_id in (select subscription_id from chain)
    or part.from_subscription_id in (select subscription_id from chain))
order by run.posted_at nulls last, part.transfer_line
