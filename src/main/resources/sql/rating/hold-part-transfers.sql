-- Holds payers of agreements of which a part is to move (T5): it is not billed as if nothing moved.
-- Served by transfer_of_subscription (subscription_id), subscription_once, account_once, hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select subscription.run_id, account.payer_no, 'TRANSFER_CONFLICT',
  min(transfer.quantity || ' licences of subscription ' || subscription.subscription_id
    || ' are to move to ' || coalesce(transfer.to_account_no, 'no account') || ' on '
    || transfer.effective_on || '. Part of an agreement cannot be moved yet: end those licences'
    || ' and begin them anew, or move the whole agreement.')
from transfer_row transfer
join run using (run_id)
join subscription_row subscription
  on subscription.run_id = :run and subscription.subscription_id = transfer.subscription_id
join account_row account
  on account.run_id = :run and account.account_no = subscription.account_no
where transfer.quantity is not null
  and (transfer.run_id = :run or run.state in ('posted', 'delivered'))
group by subscription.run_id, account.payer_no
