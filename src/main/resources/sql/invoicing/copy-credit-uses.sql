-- Takes rows into credit_use as fast as PostgreSQL can.
-- Served by no index: a copy.
copy credit_use (draft_id, credit_id, used, left_after) from stdin
