-- Tells the planner how many rows there are now: right after a copy it would not know for minutes.
-- Served by no index: it samples.
analyze account_row, subscription_row, licence_row, usage_row, credit_row, reject
