-- The rows of some subscriptions in this run; of those that others came from, else the last ones.
-- Served by subscription_through_runs (subscription_id, run_id).
select distinct on (subscription_id) row.*
from subscription_row row
join run using (run_id)
where subscription_id = any(:subscriptions)
  and (run_id = :run
    or subscription_id = any(:origins) and run.state in ('posted', 'delivered'))
order by subscription_id, run_id = :run desc, run.posted_at desc
