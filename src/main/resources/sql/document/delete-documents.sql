-- Forgets the files of some documents, which are being written again: the same ones.
-- Served by document_file_pkey (number, kind).
delete from document_file where number = any(:numbers)
