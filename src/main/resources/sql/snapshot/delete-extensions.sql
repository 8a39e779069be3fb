-- Forgets a run's rows of this table: its draft is discarded.
-- Served by extension_row_pkey (run_id, line).
delete from extension_row where run_id = :run
