-- Takes subscriptions out whose account was not taken or is not there (ACCOUNT_UNKNOWN).
-- Served by account_once (run_id, account_no).
with gone as (
  delete from subscription_row one
  where one.run_id = :run
    and not exists (
      select from account_row account
      where account.run_id = :run and account.account_no = one.account_no)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select gone.run_id, gone.run_id, 'subscriptions.csv', gone.line, 'ACCOUNT_UNKNOWN',
  'Its account ' || gone.account_no
    || coalesce(' was not taken: accounts.csv line ' || cause.line, ' is not in accounts.csv')
    || '.',
  gone.account_no, null, gone.subscription_id, null, gone.row_text
from gone
left join lateral (
  select min(line) as line
  from reject
  where reject.run_id = :run and reject.file = 'accounts.csv'
    and reject.account_no = gone.account_no) cause on true
