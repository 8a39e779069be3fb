-- The lines of an invoice that were credited by hand, one by one.
-- Served by draft_that_credits (credited), invoice_draft_id_key (draft_id).
select cast(cast(note.header as jsonb) -> 'manualCredit' ->> 'line' as int) as line
from draft note
join invoice posted on posted.draft_id = note.draft_id
where note.credited = :number
  and cast(note.header as jsonb) -> 'manualCredit' ->> 'line' is not null
order by line
