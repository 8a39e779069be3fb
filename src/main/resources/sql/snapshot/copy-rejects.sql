-- Takes rows into reject as fast as PostgreSQL can.
-- Served by no index: a copy.
copy reject (run_id, row_run, file, line, code, reason, account_no, subscription_id, quantity,
  row_text) from stdin
