-- The documents of a list of numbers, each with the one that it is set off against (P3).
-- Served by invoice_pkey (number), draft_pkey (draft_id), draft_once (run_id, payer_no, …).
select invoice.number, draft.draft_id, draft.payer_no, draft.channel, draft.profile,
  draft.currency, draft.header, counterpart.number as counterpart
from invoice
join draft using (draft_id)
left join lateral (
  select min(other.number) as number
  from draft half
  join invoice other using (draft_id)
  where draft.refers_to is not null
    and half.run_id = draft.run_id and half.payer_no = draft.payer_no
    and half.doc_type <> draft.doc_type and half.series = draft.series
    and half.invoice_group = draft.invoice_group and half.currency = draft.currency)
  counterpart on true
where invoice.number = any(:numbers)
order by number
