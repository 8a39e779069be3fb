-- Records who did what to a run, and when (P6).
-- Served by no index: an insert.
insert into run_event (run_id, what, by_whom, at, note) values (:run, :what, :by, :at, :note)
