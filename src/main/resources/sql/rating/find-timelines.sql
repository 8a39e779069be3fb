-- The licence rows of a list of subscriptions.
-- Served by licence_day_once (run_id, subscription_id, effective_from).
select *
from licence_row
where run_id = :run and subscription_id = any(:subscriptions)
