-- Takes rows into draft as fast as PostgreSQL can.
-- Served by no index: a copy.
copy draft (draft_id, run_id, payer_no, seller, doc_type, series, invoice_group, currency, net,
  vat, gross, prepaid, payable, invoice_date, due_on, channel, channel_note,
  profile, lines, header, content_sha256, refers_to) from stdin
