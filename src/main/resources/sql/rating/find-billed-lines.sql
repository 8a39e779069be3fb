-- What live invoices bill already of some subscriptions; of later periods only what stays there (P3).
-- Served by line_of_subscription (subscription_id).
select invoice_number, account_no, subscription_id, plan, kind, code, service_from, service_to,
  tier, licences, quantity, unit_price, currency, run_id = any(:later) as later
from live_line
where subscription_id = any(:subscriptions) and kind <> 'ADJUSTMENT'
  and (run_id = any(:before)
    or run_id = any(:later) and kind in ('LICENCE', 'FLAT', 'ONE_OFF', 'MINIMUM'))
