-- The lines of notices.csv: what nobody has to decide and somebody may want to look at.
-- Served by draft_once (run_id, …), draft_of_payer (payer_no, …), invoice_draft_id_key, price_met_pkey.
with this as (
  select run.kind, run.job, coalesce(run.posting_no, bigint '9223372036854775807') as place,
    exists (
      select from run other
      where other.posting_no < coalesce(run.posting_no, bigint '9223372036854775807'))
    as has_history
  from run where run.run_id = :run),
mine as (
  select draft.payer_no, draft.channel_note, draft.doc_type,
    coalesce(invoice.number, draft.currency || ' ' || draft.net) as number
  from draft
  left join invoice using (draft_id)
  where draft.run_id = :run
    and not exists (
      select from effective_hold hold
      where hold.run_id = :run and hold.payer_no = draft.payer_no)),
closing_before as (
  select run_id
  from run other
  where other.kind = 'closing' and other.job = (select job from this)
    and other.posting_no < (select place from this)
  order by other.posting_no desc
  limit 1)
select 'FIRST_INVOICE' as code, mine.payer_no as account_no,
  'the first invoice of this account: ' || min(mine.number) as what
from mine
cross join this
where mine.doc_type = 'INVOICE' and this.has_history and this.kind = 'closing'
  and not exists (
    select from draft
    join invoice using (draft_id)
    where draft.payer_no = mine.payer_no and draft.run_id <> :run)
group by mine.payer_no
union all
select 'NOT_BILLED', draft.payer_no,
  'invoiced in ' || draft.run_id || ' (' || string_agg(
      draft.currency || ' ' || draft.net, ', ' order by invoice.number)
    || ' without VAT), and neither invoiced nor held now'
from draft
join invoice using (draft_id)
cross join this
where this.kind = 'closing' and draft.run_id = (select run_id from closing_before)
  and draft.doc_type = 'INVOICE'
  and not exists (select from mine where mine.payer_no = draft.payer_no)
  and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by draft.payer_no, draft.run_id
union all
select 'NEW_PRICE', '',
  price.product || ' ' || price.plan || ' ' || price.code
    || case when price.tier > 0 then ' tier ' || price.tier else '' end
    || ': ' || price.currency || ' ' || price.unit_price || ' is billed for the first time'
from price_met price
cross join this
where price.run_id = :run and this.has_history
union all
select 'RECEIVER', mine.payer_no, mine.number || ': ' || mine.channel_note
from mine
where mine.channel_note <> ''
order by code, account_no, what
