-- Takes extensions out whose account nobody has ever named (ACCOUNT_UNKNOWN).
-- Served by account_through_runs (account_no, run_id).
with gone as (
  delete from extension_row one
  where one.run_id = :run and one.account_no is not null
    and not exists (
      select from account_row account where account.account_no = one.account_no)
    and not exists (
      select from reject
      where reject.run_id = :run and reject.file = 'accounts.csv'
        and reject.account_no = one.account_no)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'extensions.csv', line, 'ACCOUNT_UNKNOWN',
  'Account ' || account_no || ' is not in accounts.csv.',
  account_no, null, null, null, row_text
from gone
