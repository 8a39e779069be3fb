-- Forgets a run's rows of this table: its draft is discarded.
-- Served by duplicate_row_pkey (run_id, file, line).
delete from duplicate_row where run_id = :run
