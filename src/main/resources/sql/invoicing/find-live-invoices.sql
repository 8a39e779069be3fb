-- The live invoices of the period that a rerun corrects, of a block of payers.
-- Served by invoice_of_run (run_id, number), draft_of_payer (payer_no, …), draft_that_credits.
select live.number, live.content_sha256, draft.draft_id, draft.payer_no, draft.channel,
  draft.profile, draft.currency, draft.header,
  exists (
    select
    from draft note
    join invoice credit_note on credit_note.draft_id = note.draft_id
    where note.credited = live.number) as credited_by_hand
from draft
join live_invoice live using (draft_id)
where draft.payer_no = any(:payers) and draft.run_id = any(:corrected)
order by draft.payer_no, live.number
