-- The lines of rejected.csv.
-- Served by reject_pkey (run_id, row_run, file, line).
select file, line, code,
  case when row_run = run_id then reason else reason || ' (read by ' || row_run || ')' end
    as reason,
  account_no, row_text as row
from reject
where run_id = :run
order by file, row_run <> run_id, row_run, line
