-- Takes rows into usage_outcome as fast as PostgreSQL can.
-- Served by no index: a copy.
copy usage_outcome (run_id, payer_no, usage_run, usage_line, outcome, quantity, draft_id,
  line_no) from stdin
