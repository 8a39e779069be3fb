-- Notes which use of the period that is corrected is gone from the corrected snapshot, or back (P3).
-- Served by usage_row_pkey (run_id, line), duplicate_row_pkey, usage_change_pkey.
with billed_later as (
  select outcome.usage_run, outcome.usage_line
  from usage_outcome outcome
  join live_invoice live using (draft_id)
  where outcome.usage_run = any(:corrected) and outcome.outcome = 'BILLED'
  group by outcome.usage_run, outcome.usage_line
  having bool_or(live.run_id = any(:later)) and not bool_or(live.run_id = any(:corrected))),
held as (
  select of_run, of_line
  from duplicate_row
  where run_id = :run and file = 'usage.csv'),
changed as (
  select row.run_id, row.line, row.subscription_id, last.present as was,
    exists (select from held where held.of_run = row.run_id and held.of_line = row.line)
      or exists (
        select from billed_later
        where billed_later.usage_run = row.run_id and billed_later.usage_line = row.line) as is_there
  from usage_row row
  left join lateral (
    select change.present
    from usage_change change
    join run using (run_id)
    where change.usage_run = row.run_id and change.usage_line = row.line
      and run.posting_no is not null
    order by run.posting_no desc
    limit 1) last on true
  where row.run_id = any(:corrected))
insert into usage_change (run_id, usage_run, usage_line, subscription_id, present)
select :run, run_id, line, subscription_id, is_there
from changed
where coalesce(was, true) <> is_there
