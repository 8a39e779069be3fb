-- The next numbers of a run after one, in order: of one seller, or of all where none is named.
-- Served by invoice_of_run (run_id, number).
select number
from invoice
where run_id = :run and number > :after and (:seller = '' or seller = :seller)
order by number
limit :count
