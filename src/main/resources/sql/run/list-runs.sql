-- All runs with who did what, how many documents they have and how many payers they hold, newest first.
-- Served by run_pkey, invoice_of_run (run_id, number), hold_pkey (run_id, payer_no, …).
select run_id, kind, job, period, state, review, begun_by, begun_at, posted_by, posted_at,
  (select count(*) from invoice where invoice.run_id = run.run_id) as documents,
  (select count(distinct payer_no) from effective_hold hold where hold.run_id = run.run_id)
    as held
from run
order by posting_no desc nulls first, begun_at desc, run_id
