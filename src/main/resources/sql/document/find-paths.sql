-- The paths of all files of a run, their hashes and sizes: its documents, and what goes with them.
-- Served by invoice_of_run (run_id, number), document_file_pkey (number, kind), run_output_pkey.
select path, sha256, bytes
from document_file
join invoice using (number)
where run_id = :run
union all
select path, sha256, bytes
from run_output
where run_id = :run
order by path
