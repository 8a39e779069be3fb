-- Takes subscriptions to a product that the catalogue does not have out (PRODUCT_UNKNOWN).
-- Served by subscription_row_pkey (run_id, line).
with gone as (
  delete from subscription_row
  where run_id = :run and product <> all(:products)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'subscriptions.csv', line, 'PRODUCT_UNKNOWN',
  'The catalogue has no product ' || product || '.',
  account_no, null, subscription_id, null, row_text
from gone
