-- How often a run was begun, discarded ones included.
-- Served by run_event_of_run.
select count(*) from run_event where run_id = :run and what = 'begun'
