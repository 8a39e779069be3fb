-- Forgets a run's rows of this table: its draft is discarded.
-- Served by recipient_row_pkey (run_id, line).
delete from recipient_row where run_id = :run
