-- Forgets a run's rows of this table: its draft is discarded.
-- Served by run_payer_pkey (run_id, payer_no).
delete from run_payer where run_id = :run
