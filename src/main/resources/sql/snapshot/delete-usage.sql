-- Forgets a run's rows of this table: its draft is discarded.
-- Served by usage_row_pkey (run_id, line).
delete from usage_row where run_id = :run
