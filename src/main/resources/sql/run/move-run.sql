-- Takes a run from one state to the next, if it still is in the first one.
-- Served by run_pkey.
update run set state = :to where run_id = :run and state = :from
