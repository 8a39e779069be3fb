-- Takes repeated events out: of the same content a duplicate, of other USAGE_ID_REUSED.
-- Served by usage_once (usage_id, run_id).
with earlier as (
  select row.line, first.run_id as of_run, first.line as of_line, first.same
  from usage_row row
  cross join lateral (
    select one.run_id, one.line,
      (one.subscription_id, one.metric, one.occurred_on, one.quantity,
          one.client_no, one.client_name)
        is not distinct from (row.subscription_id, row.metric, row.occurred_on, row.quantity,
          row.client_no, row.client_name) as same
    from usage_row one
    where one.usage_id = row.usage_id
      and (one.run_id <> :run or one.line < row.line)
    order by same desc, one.run_id = :run, one.run_id, one.line
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
