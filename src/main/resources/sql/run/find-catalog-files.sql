-- The files of a catalogue, as they were when a run used it.
-- Served by catalog_file_pkey (fingerprint, name).
select name, content from catalog_file where fingerprint = :fingerprint
