-- Takes rows into credit_restored as fast as PostgreSQL can.
-- Served by no index: a copy.
copy credit_restored (draft_id, credit_id, restored) from stdin
