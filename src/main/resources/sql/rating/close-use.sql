-- Gives use that no payer's rating has seen its outcome: held with its subscription, or deferred.
-- Served by usage_row_pkey (run_id, line), outcome_once, reject_of_subscription.
insert into usage_outcome (run_id, payer_no, usage_run, usage_line, outcome, quantity)
select row.run_id, cause.payer_no, row.run_id, row.line,
  case when cause.line is null then 'DEFERRED' else 'HELD' end, row.quantity
from usage_row row
left join lateral (
  select line, payer_no
  from reject
  where reject.run_id = :run and reject.file = 'subscriptions.csv'
    and reject.subscription_id = row.subscription_id
  order by line
  limit 1) cause on true
where row.run_id = :run
  and not exists (
    select from usage_outcome outcome
    where outcome.run_id = :run
      and outcome.usage_run = row.run_id and outcome.usage_line = row.line)
