-- V6: credit notes against what they credit: no more than the invoice in all, restored credit equal
-- Served by draft_that_credits (credited), invoice_of_run: to what is prepaid on the credit note.
with mine as (
  select invoice.number, draft.draft_id, draft.credited, draft.prepaid
  from invoice
  join draft using (draft_id)
  where invoice.run_id = :run and draft.doc_type = 'CREDIT_NOTE')
select 'invoices credited above their gross, and none' as what,
  cast(count(*) as numeric) as one, cast(0 as numeric) as other
from (
  select original.gross
  from (select distinct credited from mine) mine
  join invoice on invoice.number = mine.credited
  join draft original on original.draft_id = invoice.draft_id
  join draft note on note.credited = mine.credited
  join invoice posted on posted.draft_id = note.draft_id
  group by mine.credited, original.gross
  having sum(note.gross) > original.gross) too_much
union all
select 'prepaid on credit notes, and credit given back', coalesce(sum(mine.prepaid), 0),
  coalesce((
    select sum(restored) from credit_restored join mine using (draft_id)), 0)
from mine
