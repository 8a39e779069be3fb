-- Takes use out whose subscription nobody has ever named. One that was named before, or whose row
-- Served by subscription_through_runs (subscription_id, run_id): was not taken now, keeps its use.
with gone as (
  delete from usage_row one
  where one.run_id = :run
    and not exists (
      select from subscription_row subscription
      where subscription.subscription_id = one.subscription_id)
    and not exists (
      select from moved_part part
      where part.run_id = :run and part.subscription_id = one.subscription_id)
    and not exists (
      select from reject
      where reject.run_id = :run and reject.file = 'subscriptions.csv'
        and reject.subscription_id = one.subscription_id)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'usage.csv', line, 'SUBSCRIPTION_UNKNOWN',
  'Its subscription ' || subscription_id || ' is not in subscriptions.csv.',
  null, null, subscription_id, quantity, row_text
from gone
