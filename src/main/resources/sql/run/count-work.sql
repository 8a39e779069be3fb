-- How much there is to do in the steps of a run that count: payers, drafts, documents.
-- Served by run_payer_pkey (run_id, …), draft_once (run_id, …), invoice_of_run (run_id, number).
select
  (select count(*) from run_payer where run_id = :run) as payers,
  (select count(*) from draft where run_id = :run) as drafts,
  (select count(*) from invoice where run_id = :run) as documents
