-- Forgets what a run has worked out: its draft is discarded.
-- Served by rated_payer_pkey (run_id, payer_no).
delete from rated_payer where run_id = :run
