-- The files of a list of documents.
-- Served by document_file_pkey (number, kind).
select number, kind, path, sha256, bytes
from document_file
where number = any(:numbers)
order by number, kind
