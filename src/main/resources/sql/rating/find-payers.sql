-- The next payers of a run, in order, of a range of keys: after the first, up to the last.
-- Served by account_of_payer (run_id, payer_no, account_no).
select distinct payer_no
from account_row
where run_id = :run and payer_no > :after and payer_no <= :last
order by payer_no
limit :count
