-- Records a file that a run has read.
-- Served by run_file_pkey.
insert into run_file (run_id, file, sha256, bytes, records, quantity)
values (:run, :file, :sha256, :bytes, :records, :quantity)
