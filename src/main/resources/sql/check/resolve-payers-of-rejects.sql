-- Finds the payer that a reject holds (P2); a reject that names no known account holds nobody.
-- Served by account_once (run_id, account_no) and account_through_runs (account_no, run_id).
update reject
set payer_no = coalesce(
  (select account.payer_no from account_row account
    where account.run_id = :run and account.account_no = reject.account_no),
  reject.payer_no,
  (select min(cause.payer_no) from reject cause
    where cause.run_id = :run and cause.file = 'accounts.csv'
      and cause.account_no = reject.account_no),
  (select account.payer_no from account_row account
    join run using (run_id)
    where account.account_no = reject.account_no
    order by run.month desc, run.run_id desc
    limit 1),
  case
    when exists (
      select from reject cause
      where cause.run_id = :run and cause.file = 'accounts.csv'
        and cause.account_no = reject.account_no)
      then reject.account_no
  end)
where run_id = :run and account_no is not null
