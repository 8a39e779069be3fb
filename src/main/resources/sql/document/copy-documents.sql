-- Records documents that stand in their places, as fast as PostgreSQL can.
-- Served by no index: a copy; document_file_pkey (number, kind) takes each once.
copy document_file (number, kind, path, sha256, bytes) from stdin
