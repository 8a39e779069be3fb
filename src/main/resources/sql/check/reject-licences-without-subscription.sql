-- Takes timeline rows out whose subscription was not taken or is not there (SUBSCRIPTION_UNKNOWN).
-- Served by subscription_once (run_id, subscription_id).
with gone as (
  delete from licence_row one
  where one.run_id = :run
    and not exists (
      select from subscription_row subscription
      where subscription.run_id = :run
        and subscription.subscription_id = one.subscription_id)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select gone.run_id, gone.run_id, 'licences.csv', gone.line, 'SUBSCRIPTION_UNKNOWN',
  'Its subscription ' || gone.subscription_id
    || coalesce(' was not taken: subscriptions.csv line ' || cause.line,
      ' is not in subscriptions.csv')
    || '.',
  null, null, gone.subscription_id, null, gone.row_text
from gone
left join lateral (
  select min(line) as line
  from reject
  where reject.run_id = :run and reject.file = 'subscriptions.csv'
    and reject.subscription_id = gone.subscription_id) cause on true
