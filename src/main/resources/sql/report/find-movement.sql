-- Why the invoices of a run come to more or less than those of the period before, by seller.
-- Served by draft_once (run_id, …), draft_line_pkey, line_of_subscription, invoice_draft_id_key, hold_pkey.
with line as (
  select draft.seller, draft.currency, line.subscription_id, draft.payer_no,
    run.family = :family as now,
    line.kind in ('USAGE', 'OVERAGE', 'SETTLEMENT') as by_use, line.kind = 'ADJUSTMENT' as by_hand,
    line.quantity, line.unit_price, line.amount
  from run
  join draft using (run_id)
  join draft_line line using (draft_id)
  where run.family in (:family, :last) and draft.doc_type = 'INVOICE'
    and case
      when run.posting_no is null then draft.run_id = :family and not exists (
        select from effective_hold hold
        where hold.run_id = draft.run_id and hold.payer_no = draft.payer_no)
      else exists (select from live_invoice live where live.draft_id = draft.draft_id)
    end),
part as (
  select seller, currency, subscription_id, by_use, by_hand,
    max(payer_no) filter (where not now) as was_payer,
    coalesce(sum(amount) filter (where now), 0) as is_net,
    coalesce(sum(amount) filter (where not now), 0) as was_net,
    coalesce(sum(quantity) filter (where now), 0) as is_units,
    coalesce(sum(quantity) filter (where not now), 0) as was_units
  from line
  group by seller, currency, subscription_id, by_use, by_hand),
told as (
  select part.*,
    case
      when by_hand then 'BY_HAND'
      when is_net = 0 and exists (
        select from effective_hold hold
        where hold.run_id = :family and hold.payer_no = part.was_payer) then 'HELD'
      when by_use then 'USE'
      when was_net <> 0 and is_net <> 0 then 'BOTH'
      when is_net <> 0 and not exists (
        select from draft_line earlier
        join draft using (draft_id)
        join invoice using (draft_id)
        join run on run.run_id = draft.run_id
        where earlier.subscription_id = part.subscription_id and run.family <> :family
          and earlier.kind not in ('USAGE', 'OVERAGE', 'SETTLEMENT')) then 'NEW'
      when was_net <> 0 and not exists (
        select from subscription_row row
        where row.run_id = :rows and row.subscription_id = part.subscription_id
          and row.notice_given_on is null) then 'ENDED'
      else 'OTHER_MONTHS'
    end as why
  from part),
moved as (
  select seller, currency, subscription_id, why, is_net - was_net as amount
  from told
  where why <> 'BOTH'
  union all
  select seller, currency, subscription_id,
    case when is_units > was_units then 'INCREASED' else 'DECREASED' end,
    round((is_units - was_units) * was_net / nullif(was_units, 0), 2)
  from told
  where why = 'BOTH' and is_units <> was_units
  union all
  select seller, currency, subscription_id, 'PRICE',
    is_net - was_net - coalesce(round((is_units - was_units) * was_net / nullif(was_units, 0), 2), 0)
  from told
  where why = 'BOTH')
select seller, currency, why, count(distinct subscription_id) as subscriptions,
  sum(amount) as amount
from moved
where amount <> 0
group by seller, currency, why
order by seller, currency, why
