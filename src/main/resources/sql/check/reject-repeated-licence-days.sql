-- Takes all rows that a timeline has for one day out where there are several (L6).
-- Served by licence_day_once (run_id, subscription_id, effective_from).
with gone as (
  delete from licence_row one
  using (
    select subscription_id, effective_from, count(*) as times
    from licence_row
    where run_id = :run
    group by subscription_id, effective_from
    having count(*) > 1) repeated
  where one.run_id = :run
    and one.subscription_id = repeated.subscription_id
    and one.effective_from = repeated.effective_from
  returning one.*, repeated.times)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'licences.csv', line, 'TIMELINE_DAY_REPEATED',
  'Subscription ' || subscription_id || ' has ' || times || ' rows for ' || effective_from
    || '; a day may have one.',
  null, null, subscription_id, null, row_text
from gone
