-- Takes rows into rated_amount as fast as PostgreSQL can.
-- Served by no index: a copy.
copy rated_amount (run_id, payer_no, currency, charges, amount) from stdin
