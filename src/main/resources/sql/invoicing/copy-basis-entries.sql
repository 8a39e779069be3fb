-- Takes rows into basis_entry as fast as PostgreSQL can.
-- Served by no index: a copy.
copy basis_entry (draft_id, line_no, entry_no, account_no, client_no, client_name, quantity,
  amount) from stdin
