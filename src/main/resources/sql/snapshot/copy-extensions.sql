-- Takes rows into extension_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy extension_row (run_id, line, account_no, period, due_on, row_text) from stdin
