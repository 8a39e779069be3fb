-- The use of some subscriptions: what is open, and of its metric what counts together with it.
-- Served by usage_of_subscription, waiting_of_subscription, outcome_once (usage_run, …).
with last_change as (
  select distinct on (usage_run, usage_line) usage_run, usage_line, present
  from usage_change
  join run using (run_id)
  where subscription_id = any(:subscriptions)
    and (run_id = :run or run.posting_no is not null)
  order by usage_run, usage_line, run.posting_no desc nulls first),
open_row as (
  select subscription_id, metric, occurred_on
  from usage_row
  where run_id = any(:own) and subscription_id = any(:subscriptions)
  union all
  select row.subscription_id, row.metric, row.occurred_on
  from waiting_usage waiting
  join usage_row row on row.run_id = waiting.usage_run and row.line = waiting.usage_line
  where waiting.subscription_id = any(:subscriptions) and waiting.run_id = any(:before)
    and not exists (
      select from settled_usage settled
      where settled.usage_run = waiting.usage_run and settled.usage_line = waiting.usage_line
        and settled.run_id = any(:before))
  union all
  select subscription_id, metric, cast(:since as date)
  from unnest(cast(:subscriptions as text[])) as asked (subscription_id),
    unnest(cast(:metricsLookingBack as text[])) as looking (metric)),
looked_at as (
  select subscription_id, metric,
    case
      when metric = any(:metricsLookingBack)
        then cast(min(occurred_on) - interval '12 months' as date)
      else cast(date_trunc('month', min(occurred_on)) as date)
    end as day
  from open_row
  group by subscription_id, metric),
row as (
  select usage_row.*
  from looked_at
  join usage_row using (subscription_id, metric)
  where usage_row.occurred_on >= looked_at.day
    and (usage_row.run_id = any(:own) or usage_row.run_id = any(:before))
    and not exists (
      select from last_change
      where last_change.usage_run = usage_row.run_id and last_change.usage_line = usage_row.line
        and not last_change.present)
    -- What later runs have billed stays with them (P3); only for a rerun there are any.
    and (cardinality(cast(:later as text[])) = 0 or not exists (
      select from settled_usage settled
      where settled.usage_run = usage_row.run_id and settled.usage_line = usage_row.line
        and settled.outcome = 'BILLED'
      having bool_and(settled.run_id = any(:later)))))
select row.*, settled.outcome as settled, coalesce(settled.billed, 0) as billed
from row
left join lateral (
  select min(outcome) as outcome, sum(quantity) filter (where outcome = 'BILLED') as billed
  from settled_usage settled
  where settled.usage_run = row.run_id and settled.usage_line = row.line
    and settled.run_id = any(:before)) settled on true
where settled.outcome is distinct from 'REJECTED'
