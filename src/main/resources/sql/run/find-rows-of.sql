-- The run whose accounts, subscriptions and timelines a run works on.
-- Served by run_pkey.
select rows_of from run where run_id = :run
