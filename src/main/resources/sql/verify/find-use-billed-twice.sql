-- V3: rows of use of which live lines bill more units than they have.
-- Served by outcome_of_line (draft_id, line_no), usage_row_pkey (run_id, line).
select 'use ' || row.usage_id || ' (' || row.run_id || ', usage.csv line ' || row.line || '): '
  || sum(settled.quantity) || ' of ' || row.quantity || ' units are billed' as what
from settled_usage settled
join usage_row row on row.run_id = settled.usage_run and row.line = settled.usage_line
where settled.outcome = 'BILLED'
group by row.usage_id, row.run_id, row.line, row.quantity
having sum(settled.quantity) > row.quantity
order by what
