-- Where a file of an invoice stands, seen from the folder of its run.
-- Served by document_file_pkey (number, kind).
select path from document_file where number = :number and kind = :kind
