-- Takes rows into rated_payer as fast as PostgreSQL can.
-- Served by no index: a copy.
copy rated_payer (run_id, payer_no, accounts) from stdin
