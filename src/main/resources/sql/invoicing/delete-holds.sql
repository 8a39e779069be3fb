-- Forgets what a run has worked out: its draft is discarded.
-- Served by hold_pkey (run_id, payer_no, code, reason).
delete from hold where run_id = :run
