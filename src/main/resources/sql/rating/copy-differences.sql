-- Takes rows into difference as fast as PostgreSQL can.
-- Served by no index: a copy.
copy difference (run_id, payer_no, difference_no, account_no, subscription_id, days_from,
  days_to, billed, due, reason) from stdin
