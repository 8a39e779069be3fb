-- Takes transfers out whose subscription nobody has ever named (SUBSCRIPTION_UNKNOWN).
-- Served by subscription_through_runs (subscription_id, run_id).
with gone as (
  delete from transfer_row one
  where one.run_id = :run and one.subscription_id is not null
    and not exists (
      select from subscription_row subscription
      where subscription.subscription_id = one.subscription_id)
    and not exists (
      select from transfer_row other
      where other.new_subscription_id = one.subscription_id)
    and not exists (
      select from reject
      where reject.run_id = :run and reject.file = 'subscriptions.csv'
        and reject.subscription_id = one.subscription_id)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'transfers.csv', line, 'SUBSCRIPTION_UNKNOWN',
  'Subscription ' || subscription_id || ' is not in subscriptions.csv.',
  null, null, subscription_id, null, row_text
from gone
