-- Takes all rows of an account and period out where extensions.csv has several (ID_REPEATED).
-- Served by extension_once (run_id, account_no, period).
with gone as (
  delete from extension_row one
  using (
    select account_no, period, count(*) as times
    from extension_row
    where run_id = :run
    group by account_no, period
    having count(*) > 1) repeated
  where one.run_id = :run
    and one.account_no = repeated.account_no and one.period = repeated.period
  returning one.*, repeated.times)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'extensions.csv', line, 'ID_REPEATED',
  'Account ' || account_no || ' has ' || times || ' extensions of ' || period
    || '; it may have one.',
  account_no, null, null, null, row_text
from gone
