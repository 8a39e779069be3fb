-- V4: in each series, how many numbers there are, and how far the last is from the first.
-- Served by count_once (seller, doc_type, series, count).
select 'numbers and their span, ' || seller || ' ' || lower(doc_type) || ' ' || lower(series)
    as what,
  cast(count(*) as numeric) as one, cast(max(count) - min(count) + 1 as numeric) as other
from invoice
where (seller, doc_type, series) in (
  select distinct seller, doc_type, series from invoice where run_id = :run)
group by seller, doc_type, series
union all
select 'next number and counter, ' || seller || ' ' || lower(doc_type) || ' ' || lower(series),
  max(invoice.count) + 1, max(counter.next_count)
from invoice
join number_counter counter using (seller, doc_type, series)
where (seller, doc_type, series) in (
  select distinct seller, doc_type, series from invoice where run_id = :run)
group by seller, doc_type, series
order by what
