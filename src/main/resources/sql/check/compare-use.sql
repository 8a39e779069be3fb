-- P5: the use that a run has read, and where it ended, row by row and in all.
-- Served by usage_row_pkey (run_id, line), outcome_once (usage_run, usage_line, …).
with ended as (
  select row.line, row.quantity, coalesce(sum(outcome.quantity), 0) as units
  from usage_row row
  left join usage_outcome outcome
    on outcome.run_id = :run and outcome.usage_run = row.run_id
    and outcome.usage_line = row.line
  where row.run_id = :run
  group by row.run_id, row.line)
select 'rows of use, and those whose outcomes add up to their quantity' as what,
  cast(count(*) as numeric) as one,
  cast(count(*) filter (where quantity = units) as numeric) as other
from ended
union all
select 'quantity read, and billed + covered + deferred + held + duplicate + rejected',
  (select coalesce(sum(quantity), 0) from run_file where run_id = :run),
  (select coalesce(sum(quantity), 0)
    from usage_outcome
    where run_id = :run and usage_run = :run)
  + (select coalesce(sum(quantity), 0) from duplicate_row where run_id = :run)
  + (select coalesce(sum(quantity), 0) from reject where run_id = :run and row_run = :run)
union all
select 'rows of use billed above their quantity, and none', count(*), 0
from (
  select row.quantity
  from usage_outcome mine
  join usage_row row on row.run_id = mine.usage_run and row.line = mine.usage_line
  join settled_usage outcome using (usage_run, usage_line)
  where mine.run_id = :run and mine.outcome = 'BILLED' and outcome.outcome = 'BILLED'
  group by mine.draft_id, mine.line_no, row.run_id, row.line, row.quantity
  having sum(outcome.quantity) > row.quantity) too_much
