-- The rows of some subscriptions in this run; of those that others came from, else the last ones.
-- Served by subscription_once, subscription_through_runs (subscription_id, run_id).
select *
from subscription_row
where run_id = :rows and subscription_id = any(:subscriptions)
union all
select last.*
from unnest(cast(:origins as text[])) as origin (subscription_id)
cross join lateral (
  select row.*
  from subscription_row row
  join run using (run_id)
  join run period on period.run_id = run.family
  where row.subscription_id = origin.subscription_id and row.run_id = any(:before)
  order by period.posting_no desc, run.posting_no desc
  limit 1) last
where not exists (
  select from subscription_row now
  where now.run_id = :rows and now.subscription_id = origin.subscription_id)
