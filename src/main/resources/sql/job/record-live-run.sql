-- Records who runs what, in place of whoever did before.
-- Served by live_run_pkey, one row.
INSERT INTO live_run (what, by_user, on_host, process_id, session_id)
VALUES (:what, :byUser, :onHost, :processId, pg_backend_pid())
ON CONFLICT (one) DO UPDATE SET
  what = excluded.what, by_user = excluded.by_user, on_host = excluded.on_host,
  process_id = excluded.process_id, session_id = excluded.session_id,
  started_at = excluded.started_at
