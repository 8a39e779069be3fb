-- Where the rows that a run has read ended, file by file (P5); rows of state are taken and looked at.
-- Served by the primary keys (run_id, line) of the row tables, outcome_once, licence_outcome_pkey.
with use as (
  select row.line,
    case
      when bool_or(outcome.outcome = 'REJECTED') then 'REJECTED'
      when bool_or(outcome.outcome = 'HELD') or bool_or(hold.payer_no is not null) then 'HELD'
      when bool_or(outcome.outcome = 'BILLED') then 'BILLED'
      when bool_or(outcome.outcome = 'COVERED') then 'COVERED'
      else 'DEFERRED'
    end as ended
  from usage_row row
  left join usage_outcome outcome
    on outcome.run_id = :run and outcome.usage_run = row.run_id and outcome.usage_line = row.line
  left join lateral (
    select payer_no from effective_hold
    where effective_hold.run_id = :run and effective_hold.payer_no = outcome.payer_no
    limit 1) hold on true
  where row.run_id = :run
  group by row.line),
timeline as (
  select row.line,
    case when hold.payer_no is not null or outcome.line is null then 'HELD' else outcome.outcome
    end as ended
  from licence_row row
  left join licence_outcome outcome using (run_id, line)
  left join lateral (
    select payer_no from effective_hold
    where effective_hold.run_id = :run and effective_hold.payer_no = outcome.payer_no
    limit 1) hold on true
  where row.run_id = :run),
ended as (
  select 'usage.csv' as file, ended, count(*) as rows from use group by ended
  union all
  select 'licences.csv', ended, count(*) from timeline group by ended
  union all
  select 'accounts.csv', 'TAKEN', count(*) from account_row where run_id = :run
  union all
  select 'subscriptions.csv', 'TAKEN', count(*) from subscription_row where run_id = :run
  union all
  select 'credits.csv', 'TAKEN', count(*) from credit_row where run_id = :run
  union all
  select 'transfers.csv', 'TAKEN', count(*) from transfer_row where run_id = :run
  union all
  select 'extensions.csv', 'TAKEN', count(*) from extension_row where run_id = :run
  union all
  select 'recipients.csv', 'TAKEN', count(*) from recipient_row where run_id = :run
  union all
  select file, 'DUPLICATE', count(*) from duplicate_row where run_id = :run group by file
  union all
  select file, 'REJECTED', count(*) from reject where run_id = :run and row_run = :run
  group by file)
select file.file, file.sha256, file.bytes, file.records - 1 as records,
  coalesce(ended.ended, 'TAKEN') as ended, coalesce(sum(ended.rows), 0) as rows
from run_file file
left join ended on ended.file = file.file
where file.run_id = :run
group by file.file, file.sha256, file.bytes, file.records, ended.ended
order by file.file, ended.ended
