-- Forgets a run's rows of this table: its draft is discarded.
-- Served by account_row_pkey (run_id, line).
delete from account_row where run_id = :run
