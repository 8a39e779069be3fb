-- The next payers of a run, in order, of a range of keys: after the first, up to the last.
-- Served by run_payer_pkey (run_id, payer_no).
select payer_no
from run_payer
where run_id = :run and payer_no > :after and payer_no <= :last
order by payer_no
limit :count
