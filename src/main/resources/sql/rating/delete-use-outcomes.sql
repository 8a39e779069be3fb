-- Forgets what a run has worked out: its draft is discarded.
-- Served by outcome_of_run (run_id, payer_no).
delete from usage_outcome where run_id = :run
