-- Forgets a run's rows of this table: its draft is discarded.
-- Served by credit_row_pkey (run_id, line).
delete from credit_row where run_id = :run
