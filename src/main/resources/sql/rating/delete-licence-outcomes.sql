-- Forgets what a run has worked out: its draft is discarded.
-- Served by licence_outcome_pkey (run_id, line).
delete from licence_outcome where run_id = :run
