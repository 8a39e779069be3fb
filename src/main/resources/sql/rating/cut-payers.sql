-- Cuts the payers of a run into ranges of about as many accounts: the last payer of each.
-- Served by run_payer_pkey (run_id, payer_no), account_of_payer (run_id, payer_no, account_no).
with account as (
  select payer.payer_no
  from run_payer payer
  left join account_row account
    on account.run_id = :rows and account.payer_no = payer.payer_no
  where payer.run_id = :run),
size as (
  select cast(least(:ranges, 1 + count(*) / :atLeast) as int) as ranges from account)
select distinct max(payer_no) as last_payer
from (
  select payer_no, ntile(size.ranges) over (order by payer_no) as range
  from account, size) cut
group by range
order by last_payer
