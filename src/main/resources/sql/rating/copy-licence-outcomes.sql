-- Takes rows into licence_outcome as fast as PostgreSQL can.
-- Served by no index: a copy.
copy licence_outcome (run_id, line, payer_no, outcome) from stdin
