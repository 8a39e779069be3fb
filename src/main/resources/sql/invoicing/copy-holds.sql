-- Takes rows into hold as fast as PostgreSQL can.
-- Served by no index: a copy.
copy hold (run_id, payer_no, code, reason) from stdin
