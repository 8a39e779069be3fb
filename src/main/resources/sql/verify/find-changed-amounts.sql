-- V5: documents whose amounts in columns are not those that they say, or not those of their lines.
-- Served by invoice_draft_id_key (draft_id), draft_line_pkey (draft_id, line_no).
select invoice.number || ': ' || draft.net || ' net, ' || draft.vat || ' VAT, ' || draft.payable
  || ' to pay are not what it says, or not what its lines come to' as what
from invoice
join draft using (draft_id)
cross join lateral (
  select sum(line.amount) as net from draft_line line where line.draft_id = draft.draft_id) lines
cross join lateral (
  select cast(draft.header as jsonb) -> 'totals' as said) header
where lines.net <> draft.net
  or said ->> 'net' <> draft.currency || ' ' || draft.net
  or said ->> 'vat' <> draft.currency || ' ' || draft.vat
  or said ->> 'gross' <> draft.currency || ' ' || draft.gross
  or said ->> 'prepaid' <> draft.currency || ' ' || draft.prepaid
  or said ->> 'payable' <> draft.currency || ' ' || draft.payable
  or draft.content_sha256 <> invoice.content_sha256
order by what
