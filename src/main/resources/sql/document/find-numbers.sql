-- The next numbers of a run, in order, of a range: after the first, up to the last.
-- Served by invoice_of_run (run_id, number).
select number
from invoice
where run_id = :run and number > :after and number <= :last
order by number
limit :count
