-- The one payer that a run works on.
-- Served by no index: an insert.
insert into run_payer (run_id, payer_no) values (:run, :payer)
