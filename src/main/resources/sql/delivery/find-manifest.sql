-- The lines of manifest.csv, in the order of the numbers.
-- Served by invoice_of_run (run_id, number), document_file_pkey (number, kind).
select invoice.number, lower(invoice.doc_type) as type, draft.payer_no as account_no,
  invoice.seller, draft.invoice_group, draft.channel, draft.currency, draft.net, draft.vat,
  draft.prepaid, draft.payable, draft.invoice_date, draft.due_on,
  cast(draft.header as jsonb) -> 'refersTo' ->> 'number' as refers_to,
  pdf.path as pdf, e_invoice.path as e_invoice, basis.path as basis,
  pdf.sha256 as pdf_sha256, e_invoice.sha256 as e_invoice_sha256, basis.sha256 as basis_sha256
from invoice
join draft using (draft_id)
left join document_file pdf on pdf.number = invoice.number and pdf.kind = 'pdf'
left join document_file e_invoice
  on e_invoice.number = invoice.number and e_invoice.kind = 'e_invoice'
left join document_file basis on basis.number = invoice.number and basis.kind = 'basis'
where invoice.run_id = :run
order by invoice.seller, invoice.doc_type desc, invoice.series desc, invoice.count
