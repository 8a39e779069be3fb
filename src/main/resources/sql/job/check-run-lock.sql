-- Says whether this session still holds the lock of the one live run.
-- Served by no index: pg_locks is the server's own list.
SELECT EXISTS (
  SELECT FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
    AND ((classid::bigint << 32) | objid::bigint) = :lock
)
