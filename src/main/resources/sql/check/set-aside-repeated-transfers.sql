-- Takes transfers out that stand in an earlier row as they are: they have no id of their own.
-- Served by transfer_of_subscription (subscription_id) and transfer_of_account (account_no).
with earlier as (
  select row.line, first.run_id as of_run, first.line as of_line
  from transfer_row row
  cross join lateral (
    select one.run_id, one.line
    from transfer_row one
    where (one.subscription_id = row.subscription_id or one.account_no = row.account_no)
      and (one.run_id <> :run or one.line < row.line)
      -- A transfer that a later run was the first to read counts in a rerun that holds it (P3).
      and one.run_id <> all(:later)
      and (one.to_account_no, one.effective_on, one.quantity, one.new_subscription_id,
          one.document_reference)
        is not distinct from (row.to_account_no, row.effective_on, row.quantity,
          row.new_subscription_id, row.document_reference)
    order by one.run_id = :run, one.run_id, one.line
    limit 1) first
  where row.run_id = :run),
gone as (
  delete from transfer_row row
  using earlier
  where row.run_id = :run and row.line = earlier.line
  returning row.*, earlier.of_run, earlier.of_line)
insert into duplicate_row (run_id, file, line, of_run, of_line, quantity)
select run_id, 'transfers.csv', line, of_run, of_line, null
from gone
