-- Takes rows into refund as fast as PostgreSQL can.
-- Served by no index: a copy.
copy refund (run_id, payer_no, credit_id, product, amount, currency) from stdin
