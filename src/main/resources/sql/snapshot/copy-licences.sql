-- Takes rows into licence_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy licence_row (run_id, line, subscription_id, effective_from, plan, quantity, active_users,
  changed_in, row_text) from stdin
