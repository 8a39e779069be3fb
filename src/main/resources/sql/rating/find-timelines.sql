-- The licence rows of a list of subscriptions, each in its run.
-- Served by licence_day_once (run_id, subscription_id, effective_from).
select licence.*
from unnest(cast(:runs as text[]), cast(:subscriptions as text[])) as asked (run_id, subscription_id)
join licence_row licence
  on licence.run_id = asked.run_id and licence.subscription_id = asked.subscription_id
