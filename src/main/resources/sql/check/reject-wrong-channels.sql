-- Takes new timeline rows out that come from elsewhere than where the agreement is managed (T4).
-- Served by licence_day_once (run_id, subscription_id, effective_from).
with gone as (
  delete from licence_row one
  using subscription_row subscription
  where one.run_id = :run and subscription.run_id = :run
    and subscription.subscription_id = one.subscription_id
    and one.changed_in <> subscription.managed_in
    and not exists (
      select from licence_row known
      where known.subscription_id = one.subscription_id and known.run_id = any(:before)
        and (known.effective_from, known.plan, known.quantity)
          = (one.effective_from, one.plan, one.quantity))
  returning one.*, subscription.managed_in, subscription.account_no)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'licences.csv', line, 'WRONG_CHANNEL',
  'Changed in ' || changed_in || ', but the agreement is managed in ' || managed_in || '.',
  account_no, null, subscription_id, null, row_text
from gone
