-- Records a file of a run as it was written last.
-- Served by run_output_pkey (run_id, path).
insert into run_output (run_id, path, sha256, bytes)
values (:run, :path, :sha256, :bytes)
on conflict (run_id, path) do update set sha256 = excluded.sha256, bytes = excluded.bytes
