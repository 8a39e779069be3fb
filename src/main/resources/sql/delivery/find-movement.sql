-- The lines of movement.csv: what report/find-movement sums up, and what has not moved.
-- Served by draft_once (run_id, …), draft_line_pkey, line_of_subscription, invoice_draft_id_key, hold_pkey.
with against as (
  select other.run_id
  from run this
  join run other on other.job = this.job and other.kind = 'closing'
    and other.state in ('posted', 'delivered')
    and (other.month = this.month - interval '1 year'
      or this.job = 'monthly' and other.month = this.month - interval '1 month')
  where this.run_id = :run and this.kind = 'closing'),
line as (
  select against.run_id as against, draft.seller, draft.currency, line.subscription_id,
    draft.payer_no, run.family = :run as now,
    line.kind in ('USAGE', 'OVERAGE', 'SETTLEMENT') as by_use, line.kind = 'ADJUSTMENT' as by_hand,
    line.quantity, line.amount
  from against
  join run on run.family in (:run, against.run_id)
  join draft on draft.run_id = run.run_id
  join draft_line line using (draft_id)
  where draft.doc_type = 'INVOICE'
    and case
      when run.posting_no is null then draft.run_id = :run and not exists (
        select from effective_hold hold
        where hold.run_id = draft.run_id and hold.payer_no = draft.payer_no)
      else exists (select from live_invoice live where live.draft_id = draft.draft_id)
    end),
part as (
  select against, seller, currency, subscription_id, by_use, by_hand,
    max(payer_no) filter (where now) as is_payer,
    max(payer_no) filter (where not now) as was_payer,
    coalesce(sum(amount) filter (where now), 0) as is_net,
    coalesce(sum(amount) filter (where not now), 0) as was_net,
    coalesce(sum(quantity) filter (where now), 0) as is_units,
    coalesce(sum(quantity) filter (where not now), 0) as was_units
  from line
  group by against, seller, currency, subscription_id, by_use, by_hand),
told as (
  select part.*,
    case
      when by_hand then 'BY_HAND'
      when is_net = 0 and exists (
        select from effective_hold hold
        where hold.run_id = :run and hold.payer_no = part.was_payer) then 'HELD'
      when by_use then 'USE'
      when was_net <> 0 and is_net <> 0 then 'BOTH'
      when is_net <> 0 and not exists (
        select from draft_line earlier
        join draft using (draft_id)
        join invoice using (draft_id)
        join run on run.run_id = draft.run_id
        where earlier.subscription_id = part.subscription_id and run.family <> :run
          and earlier.kind not in ('USAGE', 'OVERAGE', 'SETTLEMENT')) then 'NEW'
      when was_net <> 0 and not exists (
        select from subscription_row row
        where row.run_id = :run and row.subscription_id = part.subscription_id
          and row.notice_given_on is null) then 'ENDED'
      else 'OTHER_MONTHS'
    end as why,
    coalesce(round((is_units - was_units) * was_net / nullif(was_units, 0), 2), 0) as by_units
  from part),
moved as (
  select told.*, case when why = 'BOTH' then by_units else is_net - was_net end as change
  from told)
select against, seller, currency, coalesce(is_payer, was_payer) as account_no, subscription_id,
  case
    when why <> 'BOTH' and is_net = was_net then 'UNCHANGED'
    when why <> 'BOTH' then why
    when is_units > was_units then 'INCREASED'
    when is_units < was_units then 'DECREASED'
    when is_net <> was_net then 'PRICE'
    else 'UNCHANGED'
  end as cause,
  round(was_net, 2) as was_net, round(is_net, 2) as is_net, round(change, 2) as change,
  round(is_net - was_net - change, 2) as price_change
from moved
order by against, seller, currency, account_no, subscription_id, cause
