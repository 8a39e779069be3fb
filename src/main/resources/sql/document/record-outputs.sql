-- Records files of a run as they were written last, many at a time.
-- Served by run_output_pkey (run_id, path).
insert into run_output (run_id, path, sha256, bytes)
select :run, path, sha256, bytes
from unnest(cast(:paths as text[]), cast(:hashes as text[]), cast(:sizes as bigint[]))
  as written (path, sha256, bytes)
on conflict (run_id, path) do update set sha256 = excluded.sha256, bytes = excluded.bytes
