-- Makes sure that every number series of the catalogue has its counter; one that counts is left.
-- Served by number_counter_pkey (seller, doc_type, series).
insert into number_counter (seller, doc_type, series, next_count)
select *
from unnest(cast(:sellers as text[]), cast(:types as text[]), cast(:series as text[]),
  cast(:firsts as bigint[]))
on conflict do nothing
