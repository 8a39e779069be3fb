-- Takes repeated events out: of the same content a duplicate, of other USAGE_ID_REUSED. A rerun's
-- Served by usage_once (usage_id, run_id): own content takes the place of what it corrects.
with billed_later as (
  select outcome.usage_run, outcome.usage_line
  from usage_outcome outcome
  join live_invoice live using (draft_id)
  where outcome.usage_run = any(:corrected) and outcome.outcome = 'BILLED'
  group by outcome.usage_run, outcome.usage_line
  having bool_or(live.run_id = any(:later)) and not bool_or(live.run_id = any(:corrected))),
earlier as (
  select row.line, first.run_id as of_run, first.line as of_line, first.same or first.stays as same
  from usage_row row
  cross join lateral (
    select one.run_id, one.line, same, one.run_id = any(:later) or stays as stays
    from usage_row one
    cross join lateral (
      select (one.subscription_id, one.metric, one.occurred_on, one.quantity,
          one.client_no, one.client_name)
        is not distinct from (row.subscription_id, row.metric, row.occurred_on, row.quantity,
          row.client_no, row.client_name) as same,
        exists (
          select from billed_later
          where billed_later.usage_run = one.run_id and billed_later.usage_line = one.line)
          as stays) compared
    where one.usage_id = row.usage_id
      and (one.run_id <> :run or one.line < row.line)
      and (same or stays or one.run_id <> all(:corrected))
    order by same desc, stays desc, one.run_id = :run, one.run_id, one.line
    limit 1) first
  where row.run_id = :run),
gone as (
  delete from usage_row row
  using earlier
  where row.run_id = :run and row.line = earlier.line
  returning row.*, earlier.of_run, earlier.of_line, earlier.same),
duplicate as (
  insert into duplicate_row (run_id, file, line, of_run, of_line, quantity)
  select run_id, 'usage.csv', line, of_run, of_line, quantity
  from gone
  where same)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'usage.csv', line, 'USAGE_ID_REUSED',
  'Use ' || usage_id || ' stands for something else in line ' || of_line
    || case when of_run = run_id then '.' else ' of ' || of_run || '.' end,
  null, null, subscription_id, quantity, row_text
from gone
where not same
