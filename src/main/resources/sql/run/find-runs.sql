-- All runs, in the order of their months.
-- Served by no index: a few runs for each month.
select run_id, job, period, kind, family, rows_of, month, invoice_date, taxed_on, posting_no, state,
  attempt, review, input_fingerprint, catalog_fingerprint, program_version, snapshot_path,
  catalog_path, out_path, limits, checking
from run
order by month, posting_no, run_id
