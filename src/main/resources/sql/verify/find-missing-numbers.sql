-- V4: numbers that are missing in a series, and counters that do not stand right behind its last.
-- Served by count_once (seller, doc_type, series, count).
select 'in the series of ' || seller || ', ' || lower(doc_type) || ' ' || lower(series) || ', '
  || case when next_count = count + 2 then 'number ' || count + 1 || ' is'
    else 'numbers ' || count + 1 || ' to ' || next_count - 1 || ' are' end
  || ' missing' as what
from (
  select seller, doc_type, series, count,
    lead(count) over (partition by seller, doc_type, series order by count) as next_count
  from invoice) counted
where next_count > count + 1
union all
select 'the counter of ' || seller || ', ' || lower(doc_type) || ' ' || lower(series)
  || ' stands at ' || next_count || ' behind ' || coalesce(cast(last as text), 'nothing')
from (
  select counter.*, (
    select max(count)
    from invoice
    where (invoice.seller, invoice.doc_type, invoice.series)
      = (counter.seller, counter.doc_type, counter.series)) as last
  from number_counter counter) counted
where last is not null and next_count <> last + 1
order by what
