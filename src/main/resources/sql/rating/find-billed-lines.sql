-- What live invoices bill already of a list of subscriptions.
-- Served by line_of_subscription (subscription_id).
select invoice_number, account_no, subscription_id, plan, kind, code, service_from, service_to,
  tier, licences, quantity, unit_price, currency
from live_line
where subscription_id = any(:subscriptions)
