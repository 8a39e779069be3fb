-- V6: credit notes of reruns that are not their originals, and invoices credited above their gross.
-- Served by reversed_invoice_pkey, draft_that_credits (credited), invoice_draft_id_key (draft_id).
select credit_note.number || ': credits ' || note.gross || ' of invoice ' || reversed.number
  || ', which came to ' || original.gross as what
from reversed_invoice reversed
join draft note on note.draft_id = reversed.draft_id
join invoice credit_note on credit_note.draft_id = note.draft_id
join invoice on invoice.number = reversed.number
join draft original on original.draft_id = invoice.draft_id
where (note.net, note.vat, note.gross, note.prepaid, note.lines)
  <> (original.net, original.vat, original.gross, original.prepaid, original.lines)
union all
select invoice.number || ': credited by ' || sum(note.gross) || ', above its ' || original.gross
from draft note
join invoice credit_note on credit_note.draft_id = note.draft_id
join invoice on invoice.number = note.credited
join draft original on original.draft_id = invoice.draft_id
group by invoice.number, original.gross
having sum(note.gross) > original.gross
order by what
