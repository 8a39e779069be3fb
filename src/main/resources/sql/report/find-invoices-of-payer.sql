-- What has been posted for a payer, the newest first.
-- Served by draft_once (run_id, payer_no, …), invoice_draft_id_key (draft_id), extended_due_pkey.
select invoice.number, draft.doc_type, draft.run_id, draft.invoice_date,
  coalesce((
    select extended.due_on
    from extended_due extended
    where extended.number = invoice.number
    order by extended.at desc
    limit 1), draft.due_on) as due_on,
  draft.currency, draft.gross, draft.payable
from run
join draft on draft.run_id = run.run_id and draft.payer_no = :payer
join invoice using (draft_id)
order by draft.invoice_date desc, invoice.number desc
