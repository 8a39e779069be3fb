-- Forgets what a run has worked out: its draft is discarded.
-- Served by rated_amount_pkey (run_id, payer_no, currency).
delete from rated_amount where run_id = :run
