-- Takes the lock of the one live run for this session, or says at once that another has it.
-- Served by no index: an advisory lock, which ends with the session.
SELECT pg_try_advisory_lock(:lock)
