-- Takes all rows of a subscription that stands in several rows out (ID_REPEATED).
-- Served by subscription_once (run_id, subscription_id).
with gone as (
  delete from subscription_row one
  using (
    select subscription_id, count(*) as times
    from subscription_row
    where run_id = :run
    group by subscription_id
    having count(*) > 1) repeated
  where one.run_id = :run and one.subscription_id = repeated.subscription_id
  returning one.*, repeated.times)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'subscriptions.csv', line, 'ID_REPEATED',
  'Subscription ' || subscription_id || ' stands in ' || times || ' rows; it may stand in one.',
  account_no, null, subscription_id, null, row_text
from gone
