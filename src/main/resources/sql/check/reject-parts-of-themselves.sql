-- Takes transfers of a part out whose subscription would come from itself, or of another product.
-- Served by moved_part_pkey (run_id, subscription_id), subscription_once.
with recursive origin as (
  select cast(subscription_id as text) as subscription_id,
    cast(from_subscription_id as text) as from_subscription_id
  from moved_part
  where run_id = :run
  union
  select origin.subscription_id, cast(part.from_subscription_id as text)
  from origin
  join moved_part part
    on part.run_id = :run and part.subscription_id = origin.from_subscription_id),
wrong as (
  select part.transfer_line as line, case
    when row.product <> part.product
      then 'is on ' || row.product || ', and ' || part.from_subscription_id || ' on '
        || part.product
    else 'would be a part of itself'
  end as why, coalesce(old.account_no, giver.to_account_no) as given_by
  from moved_part part
  left join subscription_row old
    on old.run_id = :run and old.subscription_id = part.from_subscription_id
  left join moved_part giver
    on giver.run_id = :run and giver.subscription_id = part.from_subscription_id
  left join subscription_row row
    on row.run_id = :run and row.subscription_id = part.subscription_id
  where part.run_id = :run and part.transfer_run = :run
    and (row.product <> part.product
      or exists (
        select from origin
        where origin.subscription_id = part.subscription_id
          and origin.from_subscription_id = part.subscription_id))),
gone as (
  delete from transfer_row one
  using wrong
  where one.run_id = :run and one.line = wrong.line
  returning one.*, wrong.why, wrong.given_by),
part as (
  delete from moved_part
  using wrong
  where run_id = :run and transfer_run = :run and transfer_line = wrong.line)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'transfers.csv', line, 'TRANSFER_CONFLICT',
  'Subscription ' || new_subscription_id || ' ' || why || '.',
  given_by, null, subscription_id, null, row_text
from gone
