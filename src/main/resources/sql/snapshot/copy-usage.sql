-- Takes rows into usage_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy usage_row (run_id, line, usage_id, subscription_id, metric, occurred_on, quantity,
  client_no, client_name, row_text) from stdin
