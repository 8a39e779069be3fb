-- In how many series a run has posted.
-- Served by invoice_of_run (run_id, number).
select count(distinct (seller, doc_type, series)) from invoice where run_id = :run
