-- Finds who runs what since when, if the session that wrote it holds the lock.
-- Served by live_run_pkey, one row; pg_locks is the server's own list.
SELECT what, by_user, on_host, process_id, started_at
FROM live_run
WHERE session_id IN (
  SELECT pid FROM pg_locks
  WHERE locktype = 'advisory' AND granted
    AND ((classid::bigint << 32) | objid::bigint) = :lock
)
