-- P5: the timeline rows taken, and those with an outcome, held, or of a wrong agreement of a released payer.
-- Served by licence_row_pkey (run_id, line), licence_outcome_pkey, subscription_once, reject_of_subscription.
select 'timeline rows, and those with an outcome, held or of a wrong agreement' as what,
  cast(count(*) as numeric) as one,
  cast(count(*) filter (where outcome.line is not null or hold.payer_no is not null
    or wrong.line is not null) as numeric) as other
from licence_row row
left join licence_outcome outcome using (run_id, line)
left join subscription_row subscription using (run_id, subscription_id)
left join account_row account using (run_id, account_no)
left join lateral (
  select hold.payer_no
  from effective_hold hold
  where hold.run_id = :run
    and hold.payer_no = coalesce(account.payer_no, (
      select min(reject.payer_no) from reject
      where reject.run_id = :run and reject.file = 'subscriptions.csv'
        and reject.subscription_id = row.subscription_id))
  limit 1) hold on true
left join lateral (
  select reject.line
  from reject
  where reject.run_id = :run and reject.row_run = :run and reject.file = 'subscriptions.csv'
    and reject.subscription_id = row.subscription_id
  limit 1) wrong on true
where row.run_id = :run
