-- What has been posted for a payer, the newest first.
-- Served by draft_once (run_id, payer_no, …), invoice_draft_id_key (draft_id).
select invoice.number, draft.doc_type, draft.run_id, draft.invoice_date, draft.due_on,
  draft.currency, draft.gross, draft.payable
from run
join draft on draft.run_id = run.run_id and draft.payer_no = :payer
join invoice using (draft_id)
order by draft.invoice_date desc, invoice.number desc
