-- Takes rows into recipient_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy recipient_row (run_id, line, participant_id, capability, status, checked_at, row_text) from
  stdin
