-- What the receiving accounts of a run's transfers hold already of the product that moves (T2).
-- Served by transfer_row_pkey (run_id, line), subscription_of_account, subscription_through_runs.
with agreement as (
  select subscription_id, account_no, product from subscription_row where run_id = :run
  union all
  select subscription_id, to_account_no, product
  from moved_part part
  where run_id = :run and transfer_run = any(:before) and not listed_before
    and not exists (
      select from subscription_row row
      where row.run_id = :run and row.subscription_id = part.subscription_id)),
moved as (
  select transfer.line, transfer.to_account_no, transfer.effective_on, transfer.quantity,
    agreement.subscription_id, agreement.product, agreement.account_no
  from transfer_row transfer
  join agreement
    on agreement.subscription_id = transfer.subscription_id
      or agreement.account_no = transfer.account_no
  where transfer.run_id = :run and transfer.to_account_no is not null),
holding as (
  select agreement.subscription_id, agreement.product,
    coalesce((
      select transfer.to_account_no
      from transfer_row transfer
      join run using (run_id)
      where transfer.subscription_id = agreement.subscription_id
        and transfer.quantity is null and transfer.to_account_no is not null
        and run_id = any(:before)
      order by transfer.effective_on desc, run.posted_at desc
      limit 1), (
      -- One that moves itself in this snapshot stands where it stood before.
      select earlier.account_no
      from subscription_row earlier
      join run using (run_id)
      join run period on period.run_id = run.family
      where earlier.subscription_id = agreement.subscription_id
        and earlier.run_id = any(:before)
        and exists (
          select from moved
          where moved.subscription_id = agreement.subscription_id and moved.quantity is null)
      order by period.posting_no desc, run.posting_no desc
      limit 1), agreement.account_no) as account_no
  from agreement
  where product in (select product from moved)
    and not exists (
      select from moved_part part
      where part.run_id = :run and part.transfer_run = any(:own)
        and part.subscription_id = agreement.subscription_id))
select moved.line as transfer_line, moved.effective_on, moved.to_account_no,
  moved.subscription_id as moved_id, payer.payer_no as moved_payer,
  other.subscription_id as other_id, other.product
from moved
join holding other
  on other.account_no = moved.to_account_no and other.product = moved.product
    and (other.subscription_id <> moved.subscription_id or moved.quantity is not null)
join account_row payer on payer.run_id = :run and payer.account_no = moved.account_no
where not exists (
  select from moved also
  where also.subscription_id = other.subscription_id and also.quantity is null
    and also.to_account_no = other.account_no)
order by moved.line, other.subscription_id
