-- Holds payers of subscriptions that stand at another account than before without a transfer (T3).
-- Served by subscription_through_runs (subscription_id, run_id), transfer_of_subscription, hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select now.run_id, account.payer_no, 'ACCOUNT_CHANGED',
  min('Subscription ' || now.subscription_id || ' stood at account ' || last.account_no || ' in '
    || last.run_id || ', and now at ' || now.account_no
    || '. Correct it, or name the transfer and its document in transfers.csv.')
from subscription_row now
join account_row account on account.run_id = now.run_id and account.account_no = now.account_no
cross join lateral (
  select before.account_no, before.run_id
  from subscription_row before
  join run using (run_id)
  join account_row holder on holder.run_id = before.run_id
    and holder.account_no = before.account_no
  where before.subscription_id = now.subscription_id
    and run.run_id <> :run and run.state in ('posted', 'delivered')
    and not exists (
      select from effective_hold hold
      where hold.run_id = before.run_id and hold.payer_no = holder.payer_no)
  order by run.posted_at desc
  limit 1) last
where now.run_id = :run
  and now.account_no <> last.account_no
  and not exists (
    select from transfer_row transfer
    join run using (run_id)
    where (transfer.run_id = :run or run.state in ('posted', 'delivered'))
      and (transfer.subscription_id = now.subscription_id
        or transfer.account_no = last.account_no and transfer.to_account_no = now.account_no))
group by now.run_id, account.payer_no
