-- The hashes of some posted documents.
-- Served by invoice_pkey (number).
select number, content_sha256 from invoice where number = any(:numbers)
