-- Takes rows into credit_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy credit_row (run_id, line, credit_id, account_no, product, amount, currency, received_on,
  row_text) from stdin
