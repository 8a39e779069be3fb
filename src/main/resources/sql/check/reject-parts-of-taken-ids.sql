-- Takes transfers of a part out whose new subscription is not new: another has made it, or it was.
-- Served by transfer_to_subscription, subscription_through_runs (subscription_id, run_id).
with taken as (
  select one.line, case
    when made.run_id is not null then 'has its licences from another transfer, line ' || made.line
      || case when made.run_id = one.run_id then '' else ' of ' || made.run_id end
    else 'stood in the snapshot of ' || was.run_id || ' before'
  end as why
  from transfer_row one
  left join lateral (
    select other.run_id, other.line
    from transfer_row other
    where other.new_subscription_id = one.new_subscription_id
      and (other.run_id = one.run_id and other.line < one.line
        or other.run_id = any(:before))
    order by other.run_id = one.run_id, other.run_id, other.line
    limit 1) made on true
  left join lateral (
    select row.run_id
    from subscription_row row
    join run using (run_id)
    where row.subscription_id = one.new_subscription_id and row.run_id = any(:before)
    order by run.posted_at
    limit 1) was on true
  where one.run_id = :run and one.new_subscription_id is not null
    and (made.run_id is not null or was.run_id is not null)),
gone as (
  delete from transfer_row one
  using taken
  where one.run_id = :run and one.line = taken.line
  returning one.*, taken.why)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'transfers.csv', line, 'TRANSFER_CONFLICT',
  'Subscription ' || new_subscription_id || ' ' || why || ': licences that move need a new one.',
  null, null, subscription_id, null, row_text
from gone
