-- Takes rows into subscription_row as fast as PostgreSQL can.
-- Served by no index: a copy.
copy subscription_row (run_id, line, subscription_id, account_no, product, started_on, signed_on,
  billed_until, managed_in, notice_given_on, notice_mode, order_reference, notice_rule,
  bound_until, contract_price, discount_percent, discount_until, row_text) from stdin
