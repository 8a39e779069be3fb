-- Forgets which parts had moved as a run knew them: its draft is discarded.
-- Served by moved_part_pkey (run_id, subscription_id).
delete from moved_part where run_id = :run
