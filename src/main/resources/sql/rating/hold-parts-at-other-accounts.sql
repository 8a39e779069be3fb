-- Holds payers of parts that stand at another account than the one they moved to (T3, T5).
-- Served by moved_part_pkey, subscription_once, transfer_of_subscription, hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select :run, account.payer_no, 'ACCOUNT_CHANGED',
  min('Subscription ' || now.subscription_id || ' moved to account ' || part.to_account_no
    || ' by a transfer, and stands at ' || now.account_no
    || '. Correct it, or name the transfer and its document in transfers.csv.')
from moved_part part
join subscription_row now
  on now.run_id = :rows and now.subscription_id = part.subscription_id
join account_row account on account.run_id = now.run_id and account.account_no = now.account_no
join run_payer payer on payer.run_id = :run and payer.payer_no = account.payer_no
where part.run_id = :run
  and now.account_no <> part.to_account_no
  and not exists (
    select from transfer_row transfer
    where (transfer.run_id = any(:own) or transfer.run_id = any(:before))
      and transfer.quantity is null
      and (transfer.subscription_id = now.subscription_id
        or transfer.account_no = part.to_account_no
          and transfer.to_account_no = now.account_no))
group by account.payer_no
on conflict do nothing
