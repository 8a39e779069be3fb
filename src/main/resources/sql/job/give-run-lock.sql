-- Gives back the lock of the one live run: its connection may go on living in a pool.
-- Served by no index: an advisory lock.
SELECT pg_advisory_unlock(:lock)
