-- The use of some subscriptions: what is open, and of its metric what counts together with it.
-- Served by usage_of_subscription, waiting_of_subscription, outcome_once (usage_run, …).
with known as (
  select run_id from run where run_id = :run or state in ('posted', 'delivered')),
open_row as (
  select subscription_id, metric, occurred_on
  from usage_row
  where run_id = :run and subscription_id = any(:subscriptions)
  union all
  select row.subscription_id, row.metric, row.occurred_on
  from waiting_usage waiting
  join usage_row row on row.run_id = waiting.usage_run and row.line = waiting.usage_line
  where waiting.subscription_id = any(:subscriptions)
    and not exists (
      select from settled_usage settled
      where settled.usage_run = waiting.usage_run and settled.usage_line = waiting.usage_line)
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
  join known using (run_id)
  where usage_row.occurred_on >= looked_at.day)
select row.*, settled.outcome as settled, coalesce(billed.quantity, 0) as billed
from row
left join lateral (
  select min(outcome) as outcome
  from settled_usage settled
  where settled.usage_run = row.run_id and settled.usage_line = row.line) settled on true
left join lateral (
  select sum(outcome.quantity) as quantity
  from usage_outcome outcome
  join invoice using (draft_id)
  where outcome.usage_run = row.run_id and outcome.usage_line = row.line
    and outcome.outcome = 'BILLED') billed on true
where settled.outcome is distinct from 'REJECTED'
