-- The last posted run that an account was in, and who pays for it there.
-- Served by account_through_runs (account_no, run_id), run_pkey (run_id).
select run.run_id, account.payer_no
from account_row account
join run using (run_id)
where account.account_no = :account and run.state in ('posted', 'delivered')
order by run.month desc, run.posted_at desc
limit 1
