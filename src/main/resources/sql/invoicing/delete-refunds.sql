-- Forgets what a run has worked out: its draft is discarded.
-- Served by refund_pkey (run_id, payer_no, credit_id).
delete from refund where run_id = :run
