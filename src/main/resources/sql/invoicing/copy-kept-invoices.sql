-- Takes rows into kept_invoice as fast as PostgreSQL can.
-- Served by no index: a copy.
copy kept_invoice (run_id, number, content_sha256) from stdin
