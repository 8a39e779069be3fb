-- Forgets what a run has worked out: its draft is discarded.
-- Served by difference_pkey (run_id, payer_no, difference_no).
delete from difference where run_id = :run
