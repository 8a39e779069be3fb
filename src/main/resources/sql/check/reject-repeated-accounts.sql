-- Takes all rows of an account that stands in several rows of accounts.csv out (ID_REPEATED).
-- Served by account_once (run_id, account_no).
with gone as (
  delete from account_row one
  using (
    select account_no, count(*) as times
    from account_row
    where run_id = :run
    group by account_no
    having count(*) > 1) repeated
  where one.run_id = :run and one.account_no = repeated.account_no
  returning one.*, repeated.times)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'accounts.csv', line, 'ID_REPEATED',
  'Account ' || account_no || ' stands in ' || times || ' rows; it may stand in one.',
  account_no, payer_no, null, null, row_text
from gone
