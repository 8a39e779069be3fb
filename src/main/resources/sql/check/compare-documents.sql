-- V8: posted invoices and their documents, by kind.
-- Served by invoice_of_run (run_id, number), document_file_pkey (number, kind).
select 'invoices and PDF files' as what,
  cast(count(*) as numeric) as one, cast(count(pdf.number) as numeric) as other
from invoice
left join document_file pdf on pdf.number = invoice.number and pdf.kind = 'pdf'
where invoice.run_id = :run
union all
select 'invoices by e-invoice channels and e-invoice files',
  count(*) filter (where draft.channel in ('peppol', 'finvoice')), count(file.number)
from invoice
join draft using (draft_id)
left join document_file file on file.number = invoice.number and file.kind = 'e_invoice'
where invoice.run_id = :run
