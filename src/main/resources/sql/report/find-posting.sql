-- What has become of a posted document: what was credited of it, and until when it may be paid.
-- Served by invoice_pkey (number), draft_that_credits (credited), extended_due_pkey (number, at).
select invoice.run_id, draft.currency,
  coalesce((
    select sum(note.gross)
    from draft note
    join invoice posted on posted.draft_id = note.draft_id
    where note.credited = invoice.number), 0) as credited,
  (select credit_note.number
    from reversed_invoice reversed
    join invoice credit_note using (draft_id)
    where reversed.number = invoice.number) as reversed_by,
  coalesce((
    select extended.due_on
    from extended_due extended
    where extended.number = invoice.number
    order by extended.at desc
    limit 1), draft.due_on) as due_on
from invoice
join draft using (draft_id)
where invoice.number = :number
