-- Takes rows into draft_line as fast as PostgreSQL can.
-- Served by no index: a copy.
copy draft_line (draft_id, line_no, account_no, account_name, subscription_id, product, plan,
  kind, code, service_from, service_to, tier, timing, licences, quantity, unit_price, amount,
  tax_point, vat_category, vat_percent, vat_exemption, derivation,
  order_reference) from stdin
