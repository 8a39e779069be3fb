-- Takes rows into transfer_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy transfer_row (run_id, line, subscription_id, account_no, to_account_no, effective_on,
  quantity, new_subscription_id, document_reference, row_text) from stdin
