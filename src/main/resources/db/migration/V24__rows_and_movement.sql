-- What two statements say of a run is said once.

-- P5: where each row that a run has read ended, and with which payer where it was rated. Rows of
-- state are taken and looked at. A row of use of which a part is billed is billed.
create view row_end as
  select row.run_id, 'usage.csv' as file, row.line,
    case
      when bool_or(outcome.outcome = 'REJECTED') then 'REJECTED'
      when bool_or(outcome.outcome = 'HELD') or bool_or(hold.payer_no is not null) then 'HELD'
      when bool_or(outcome.outcome = 'BILLED') then 'BILLED'
      when bool_or(outcome.outcome = 'COVERED') then 'COVERED'
      else 'DEFERRED'
    end as ended,
    max(outcome.payer_no) as payer_no
  from usage_row row
  left join usage_outcome outcome
    on outcome.run_id = row.run_id and outcome.usage_run = row.run_id
    and outcome.usage_line = row.line
  left join lateral (
    select payer_no from effective_hold
    where effective_hold.run_id = row.run_id and effective_hold.payer_no = outcome.payer_no
    limit 1) hold on true
  group by row.run_id, row.line
  union all
  select row.run_id, 'licences.csv', row.line,
    case when hold.payer_no is not null or outcome.line is null then 'HELD' else outcome.outcome
    end,
    outcome.payer_no
  from licence_row row
  left join licence_outcome outcome using (run_id, line)
  left join lateral (
    select payer_no from effective_hold
    where effective_hold.run_id = row.run_id and effective_hold.payer_no = outcome.payer_no
    limit 1) hold on true
  union all
  select run_id, 'accounts.csv', line, 'TAKEN', payer_no from account_row
  union all
  select run_id, 'subscriptions.csv', line, 'TAKEN', null from subscription_row
  union all
  select run_id, 'credits.csv', line, 'TAKEN', null from credit_row
  union all
  select run_id, 'transfers.csv', line, 'TAKEN', null from transfer_row
  union all
  select run_id, 'extensions.csv', line, 'TAKEN', null from extension_row
  union all
  select run_id, 'recipients.csv', line, 'TAKEN', null from recipient_row
  union all
  select run_id, file, line, 'DUPLICATE', null from duplicate_row
  union all
  select run_id, file, line, 'REJECTED', payer_no from reject where row_run = run_id;

-- What each subscription comes to in a run that closes a period, against the period before and the
-- same a year ago, and why. A plain query in one statement, so that it is planned with the rest.
create function movement_of(run text)
returns table (
  against text, seller text, currency text, account_no text, subscription_id text, cause text,
  was_net numeric, is_net numeric, change numeric, price_change numeric)
language sql stable as $$
with against as (
  select other.run_id
  from run this
  join run other on other.job = this.job and other.kind = 'closing'
    and other.state in ('posted', 'delivered')
    and (other.month = this.month - interval '1 year'
      or this.job = 'monthly' and other.month = this.month - interval '1 month')
  where this.run_id = movement_of.run and this.kind = 'closing'),
line as (
  select against.run_id as against, draft.seller, draft.currency, line.subscription_id,
    draft.payer_no, run.family = movement_of.run as now,
    line.kind in ('USAGE', 'OVERAGE', 'SETTLEMENT') as by_use, line.kind = 'ADJUSTMENT' as by_hand,
    line.quantity, line.amount
  from against
  join run on run.family in (movement_of.run, against.run_id)
  join draft on draft.run_id = run.run_id
  join draft_line line using (draft_id)
  where draft.doc_type = 'INVOICE'
    and case
      when run.posting_no is null then draft.run_id = movement_of.run and not exists (
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
        where hold.run_id = movement_of.run and hold.payer_no = part.was_payer) then 'HELD'
      when by_use then 'USE'
      when was_net <> 0 and is_net <> 0 then 'BOTH'
      when is_net <> 0 and not exists (
        select from draft_line earlier
        join draft using (draft_id)
        join invoice using (draft_id)
        join run on run.run_id = draft.run_id
        where earlier.subscription_id = part.subscription_id and run.family <> movement_of.run
          and earlier.kind not in ('USAGE', 'OVERAGE', 'SETTLEMENT')) then 'NEW'
      when was_net <> 0 and not exists (
        select from subscription_row row
        where row.run_id = movement_of.run and row.subscription_id = part.subscription_id
          and row.notice_given_on is null) then 'ENDED'
      else 'OTHER_MONTHS'
    end as why,
    coalesce(round((is_units - was_units) * was_net / nullif(was_units, 0), 2), 0) as by_units
  from part),
moved as (
  select told.*, case when why = 'BOTH' then by_units else is_net - was_net end as change
  from told)
select cast(against as text), cast(seller as text), cast(currency as text),
  cast(coalesce(is_payer, was_payer) as text), cast(subscription_id as text),
  case
    when why <> 'BOTH' and is_net = was_net then 'UNCHANGED'
    when why <> 'BOTH' then why
    when is_units > was_units then 'INCREASED'
    when is_units < was_units then 'DECREASED'
    when is_net <> was_net then 'PRICE'
    else 'UNCHANGED'
  end,
  round(was_net, 2), round(is_net, 2), round(change, 2), round(is_net - was_net - change, 2)
from moved
$$;
