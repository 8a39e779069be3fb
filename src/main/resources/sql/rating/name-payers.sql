-- The payers that a run works on: all of its snapshot.
-- Served by account_of_payer (run_id, payer_no, account_no).
insert into run_payer (run_id, payer_no)
select distinct :run, payer_no
from account_row
where run_id = :rows
