-- Takes rows into account_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy account_row (run_id, line, account_no, seller, name, country, org_no, vat_no, language,
  currency, payer_account_no, contact_name, email, address_line1, address_line2, postal_code, city,
  buyer_reference, order_reference, e_invoice_address, e_invoice_operator, delivery,
  payment_terms_days, row_text) from stdin
