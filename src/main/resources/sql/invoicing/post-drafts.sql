-- Numbers the drafts of a run that nobody holds: consecutive for each series, in the order of I2.
-- Served by draft_once (run_id, payer_no, …). Called once, inside the posting transaction.
with prefix as (
  select *
  from unnest(cast(:sellers as text[]), cast(:types as text[]), cast(:series as text[]),
    cast(:prefixes as text[])) as prefix (seller, doc_type, series, prefix)),
ordered as (
  select draft.*,
    row_number() over (
      partition by seller, doc_type, series
      order by payer_no, invoice_group, currency, credited) as place
  from draft
  where run_id = :run
    and not exists (
      select from effective_hold hold
      where hold.run_id = draft.run_id and hold.payer_no = draft.payer_no)),
numbered as (
  select ordered.*, counter.next_count + place - 1 as count, counter.last_chain,
    prefix.prefix || (counter.next_count + place - 1) as number
  from ordered
  join number_counter counter using (seller, doc_type, series)
  join prefix using (seller, doc_type, series))
insert into invoice (number, run_id, draft_id, seller, doc_type, series, count, invoice_date,
  posted_at, content_sha256, chain_sha256)
select number, run_id, draft_id, seller, doc_type, series, count, invoice_date, :at,
  content_sha256,
  chain_sha256(last_chain, number, content_sha256) over (
    partition by seller, doc_type, series order by count)
from numbered
order by seller, doc_type, series, count
