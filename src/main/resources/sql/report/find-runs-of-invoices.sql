-- The runs that posted some documents.
-- Served by invoice_pkey (number).
select number, run_id from invoice where number = any(:numbers)
