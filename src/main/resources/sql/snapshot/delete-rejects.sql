-- Forgets a run's rows of this table: its draft is discarded.
-- Served by reject_pkey (run_id, row_run, file, line).
delete from reject where run_id = :run
