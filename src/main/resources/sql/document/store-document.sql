-- Records a document that stands in its place; written again, it must be the same.
-- Served by document_file_pkey (number, kind).
insert into document_file (number, kind, path, sha256, bytes)
values (:number, :kind, :path, :sha256, :bytes)
