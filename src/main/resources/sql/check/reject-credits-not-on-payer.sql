-- Takes credit on an account that has a payer out (C3).
-- Served by account_once (run_id, account_no).
with gone as (
  delete from credit_row one
  using account_row account
  where one.run_id = :run and account.run_id = :run and account.account_no = one.account_no
    and account.payer_account_no is not null
  returning one.*, account.payer_account_no)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'credits.csv', line, 'CREDIT_NOT_ON_PAYER',
  'Account ' || account_no || ' is invoiced to ' || payer_account_no
    || '; credit must stand on that one.',
  account_no, null, null, null, row_text
from gone
