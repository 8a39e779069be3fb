-- Gives rejects that name only a subscription the account that holds it, now or last.
-- Served by subscription_through_runs (subscription_id, run_id).
update reject
set account_no = coalesce(
  (select account_no from subscription_row subscription
    where subscription.run_id = :run and subscription.subscription_id = reject.subscription_id),
  (select part.to_account_no from moved_part part
    where part.run_id = :run and part.subscription_id = reject.subscription_id),
  (select min(cause.account_no) from reject cause
    where cause.run_id = :run and cause.file = 'subscriptions.csv'
      and cause.subscription_id = reject.subscription_id),
  (select subscription.account_no from subscription_row subscription
    join run using (run_id)
    where subscription.subscription_id = reject.subscription_id
    order by run.month desc, run.run_id desc
    limit 1))
where run_id = :run and account_no is null and subscription_id is not null
