-- The lines of movement.csv: what report/find-movement sums up, and what has not moved.
-- Served by draft_once (run_id, …), draft_line_pkey, line_of_subscription, invoice_draft_id_key, hold_pkey.
select against, seller, currency, account_no, subscription_id, cause, was_net, is_net, change,
  price_change
from movement_of(:run)
order by against, seller, currency, account_no, subscription_id, cause
