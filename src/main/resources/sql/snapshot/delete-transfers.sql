-- Forgets a run's rows of this table: its draft is discarded.
-- Served by transfer_row_pkey (run_id, line).
delete from transfer_row where run_id = :run
