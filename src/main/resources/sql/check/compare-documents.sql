-- V8: posted invoices and their documents, by kind.
-- Served by invoice_of_run (run_id, number), document_file_pkey (number, kind), basis_entry_pkey.
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
union all
select 'invoices, and those with a basis file if they are broken down, else without',
  count(*), count(*) filter (where (file.number is not null) = exists (
    select from basis_entry where basis_entry.draft_id = invoice.draft_id))
from invoice
left join document_file file on file.number = invoice.number and file.kind = 'basis'
where invoice.run_id = :run
