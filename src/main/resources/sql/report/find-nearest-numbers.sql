-- The posted numbers on both sides of one that is not there.
-- Served by invoice_pkey (number).
select number
from ((select number from invoice where number < :number order by number desc limit 1)
  union all
  (select number from invoice where number > :number order by number limit 1)) as nearest
order by number
