-- Takes repeated events out: of the same content a duplicate, of other CREDIT_ID_REUSED.
-- Served by credit_once (credit_id, run_id).
with earlier as (
  select row.line, first.run_id as of_run, first.line as of_line, first.same
  from credit_row row
  cross join lateral (
    select one.run_id, one.line,
      (one.account_no, one.product, one.amount, one.currency, one.received_on)
        is not distinct from (row.account_no, row.product, row.amount, row.currency,
          row.received_on) as same
    from credit_row one
    where one.credit_id = row.credit_id
      and (one.run_id <> :run or one.line < row.line)
    order by same desc, one.run_id = :run, one.run_id, one.line
    limit 1) first
  where row.run_id = :run),
gone as (
  delete from credit_row row
  using earlier
  where row.run_id = :run and row.line = earlier.line
  returning row.*, earlier.of_run, earlier.of_line, earlier.same),
duplicate as (
  insert into duplicate_row (run_id, file, line, of_run, of_line, quantity)
  select run_id, 'credits.csv', line, of_run, of_line, null
  from gone
  where same)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'credits.csv', line, 'CREDIT_ID_REUSED',
  'Credit ' || credit_id || ' stands for something else in line ' || of_line
    || case when of_run = run_id then '.' else ' of ' || of_run || '.' end,
  account_no, null, null, null, row_text
from gone
where not same
