-- Takes timeline rows out that raise a plan whose increases are sold on another (L11).
-- Served by licence_day_once (run_id, subscription_id, effective_from).
with increase as (
  select timeline.line, timeline.before, timeline.account_no
  from (
    select one.line, one.plan, one.quantity, one.effective_from,
      subscription.started_on, subscription.product, subscription.account_no,
      lag(one.quantity) over (
        partition by one.subscription_id order by one.effective_from) as before
    from licence_row one
    join subscription_row subscription using (run_id, subscription_id)
    where one.run_id = :run) timeline
  where (timeline.product || ' ' || timeline.plan) = any(:plansWithoutIncrease)
    and timeline.effective_from > timeline.started_on
    and timeline.quantity > timeline.before),
gone as (
  delete from licence_row one
  using increase
  where one.run_id = :run and one.line = increase.line
  returning one.*, increase.before, increase.account_no)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'licences.csv', line, 'INCREASE_ON_OTHER_PLAN',
  'From ' || before || ' to ' || quantity || ' licences on ' || plan
    || ', whose increases are sold on another plan.',
  account_no, null, subscription_id, null, row_text
from gone
