-- Forgets a run's rows of this table: its draft is discarded.
-- Served by licence_row_pkey (run_id, line).
delete from licence_row where run_id = :run
