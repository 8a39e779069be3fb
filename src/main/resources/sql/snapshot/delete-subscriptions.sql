-- Forgets a run's rows of this table: its draft is discarded.
-- Served by subscription_row_pkey (run_id, line).
delete from subscription_row where run_id = :run
