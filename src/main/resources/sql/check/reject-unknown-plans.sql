-- Takes timeline rows out whose plan their product does not have (PLAN_UNKNOWN).
-- Served by subscription_once (run_id, subscription_id).
with gone as (
  delete from licence_row one
  using subscription_row subscription
  where one.run_id = :run and subscription.run_id = :run
    and subscription.subscription_id = one.subscription_id
    and (subscription.product || ' ' || one.plan) <> all(:plans)
  returning one.*, subscription.product, subscription.account_no)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'licences.csv', line, 'PLAN_UNKNOWN',
  'The catalogue has no plan ' || plan || ' of ' || product || '.',
  account_no, null, subscription_id, null, row_text
from gone
