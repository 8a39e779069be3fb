-- Keeps a file of a catalogue, once for each content.
-- Served by catalog_file_pkey.
insert into catalog_file (fingerprint, name, content) values (:fingerprint, :name, :content)
on conflict do nothing
