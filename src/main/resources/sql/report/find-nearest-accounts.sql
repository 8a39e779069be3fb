-- The accounts of the last posted run on both sides of a number that is not there.
-- Served by account_once (run_id, account_no).
with last_run as (
  select run_id
  from run
  where state in ('posted', 'delivered')
  order by month desc, posted_at desc
  limit 1)
select account_no
from ((select account_no
    from account_row
    join last_run using (run_id)
    where account_no < :account
    order by account_no desc
    limit 1)
  union all
  (select account_no
    from account_row
    join last_run using (run_id)
    where account_no > :account
    order by account_no
    limit 1)) as nearest
order by account_no
