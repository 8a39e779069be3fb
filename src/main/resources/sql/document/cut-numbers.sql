-- Cuts the invoices of a run into ranges of about as many numbers: the last number of each.
-- Served by invoice_of_run (run_id, number).
with mine as (
  select number from invoice where run_id = :run),
size as (
  select cast(least(:ranges, 1 + count(*) / :atLeast) as int) as ranges from mine)
select max(number) as last_number
from (
  select number, ntile(size.ranges) over (order by number) as range
  from mine, size) cut
group by range
order by last_number
