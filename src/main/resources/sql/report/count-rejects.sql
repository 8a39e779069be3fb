-- How many rows were not taken, by file and code.
-- Served by reject_pkey (run_id, row_run, file, line).
select file, code, count(*) as rows, min(reason) as example
from reject
where run_id = :run
group by file, code
order by file, code
