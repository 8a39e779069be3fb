-- All runs, in the order of their months.
-- Served by no index: a few runs for each month.
select run_id, job, period, month, invoice_date, state, attempt, review, input_fingerprint,
  catalog_fingerprint, program_version, snapshot_path, catalog_path, out_path
from run
order by month, run_id
