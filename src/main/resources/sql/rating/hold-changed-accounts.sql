-- Holds payers of subscriptions that stand at another account than before without a transfer (T3).
-- Served by subscription_through_runs (subscription_id, run_id), transfer_of_subscription, hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select :run, account.payer_no, 'ACCOUNT_CHANGED',
  min('Subscription ' || now.subscription_id || ' stood at account ' || last.account_no || ' in '
    || last.run_id || ', and now at ' || now.account_no
    || '. Correct it, or name the transfer and its document in transfers.csv.')
from run_payer payer
join account_row account on account.run_id = :rows and account.payer_no = payer.payer_no
join subscription_row now on now.run_id = account.run_id and now.account_no = account.account_no
cross join lateral (
  select before.account_no, before.run_id
  from subscription_row before
  join run using (run_id)
  join run period on period.run_id = run.family
  join account_row holder on holder.run_id = before.run_id
    and holder.account_no = before.account_no
  where before.subscription_id = now.subscription_id
    and before.run_id = any(:before) and before.run_id <> :rows
    and not exists (
      select from effective_hold hold
      where hold.run_id = before.run_id and hold.payer_no = holder.payer_no)
  order by period.posting_no desc, run.posting_no desc
  limit 1) last
where payer.run_id = :run
  and now.account_no <> last.account_no
  and not exists (
    select from transfer_row transfer
    where (transfer.run_id = any(:own) or transfer.run_id = any(:before))
      and (transfer.subscription_id = now.subscription_id
        or transfer.account_no = last.account_no and transfer.to_account_no = now.account_no))
group by account.payer_no
