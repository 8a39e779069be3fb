-- The paths of all documents of a run and their sizes.
-- Served by invoice_of_run (run_id, number), document_file_pkey (number, kind).
select path, bytes
from document_file
join invoice using (number)
where run_id = :run
