-- V2: what of the charges is posted and what is held, for each seller and currency; in a rerun with
-- Served by rated_amount_pkey, invoice_of_run (run_id, number), draft_line_pkey: what is kept.
with charged as (
  select account.seller, amount.currency, sum(amount.amount) as amount
  from rated_amount amount
  join account_row account
    on account.run_id = :rows and account.account_no = amount.payer_no
  where amount.run_id = :run
    and not exists (
      select from effective_hold hold
      where hold.run_id = :run and hold.payer_no = amount.payer_no)
  group by account.seller, amount.currency),
invoiced as (
  select draft_id, number from invoice where run_id = :run and doc_type = 'INVOICE'
  union all
  select invoice.draft_id, invoice.number
  from kept_invoice kept
  join invoice using (number)
  join draft using (draft_id)
  where kept.run_id = :run
    and not exists (
      select from effective_hold hold
      where hold.run_id = :run and hold.payer_no = draft.payer_no)),
posted as (
  select draft.seller, draft.currency, sum(draft.net) as net
  from invoiced
  join draft using (draft_id)
  group by draft.seller, draft.currency),
documents as (
  select draft.seller, draft.currency, draft.doc_type, sum(draft.net) as net,
    sum(draft.vat) as vat, sum(draft.gross) as gross, sum(draft.prepaid) as prepaid
  from invoice
  join draft using (draft_id)
  where invoice.run_id = :run
  group by draft.seller, draft.currency, draft.doc_type),
used as (
  select draft.seller, draft.currency, sum(credit_use.used) as used
  from invoice
  join draft using (draft_id)
  join credit_use using (draft_id)
  where invoice.run_id = :run
  group by draft.seller, draft.currency)
select 'charges not held and posted net, ' || seller || ' ' || currency as what,
  coalesce(charged.amount, 0) as one, coalesce(posted.net, 0) as other
from charged full join posted using (seller, currency)
where exists (select from run_payer where run_id = :run)
union all
select 'posted net + VAT and gross, ' || seller || ' ' || currency || ' ' || lower(doc_type),
  net + vat, gross
from documents
union all
select 'prepaid and credit used, ' || seller || ' ' || currency, prepaid, coalesce(used, 0)
from documents left join used using (seller, currency)
where doc_type = 'INVOICE'
order by what
