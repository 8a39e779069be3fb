-- Forgets what a run has worked out: its draft is discarded.
-- Served by draft_once (run_id, payer_no, …).
delete from draft where run_id = :run
