-- Forgets which files a run has read: they are read anew, or its draft is discarded.
-- Served by run_file_pkey (run_id, file).
delete from run_file where run_id = :run
