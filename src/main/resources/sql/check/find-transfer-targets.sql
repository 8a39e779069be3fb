-- What the receiving accounts of a run's transfers hold already of the product that moves (T2).
-- Served by transfer_row_pkey (run_id, line), subscription_of_account, subscription_once.
with moved as (
  select transfer.line, transfer.to_account_no, transfer.effective_on,
    subscription.subscription_id, subscription.product, subscription.account_no
  from transfer_row transfer
  join subscription_row subscription
    on subscription.run_id = transfer.run_id
      and (subscription.subscription_id = transfer.subscription_id
        or subscription.account_no = transfer.account_no)
  where transfer.run_id = :run and transfer.to_account_no is not null)
select moved.line as transfer_line, moved.effective_on, moved.subscription_id as moved_id,
  moved.account_no as moved_from, payer.payer_no as moved_payer, other.*
from moved
join subscription_row other
  on other.run_id = :run and other.account_no = moved.to_account_no
    and other.product = moved.product and other.subscription_id <> moved.subscription_id
join account_row payer on payer.run_id = :run and payer.account_no = moved.account_no
where not exists (
  select from moved also
  where also.subscription_id = other.subscription_id
    and also.to_account_no = other.account_no)
order by moved.line, other.subscription_id
