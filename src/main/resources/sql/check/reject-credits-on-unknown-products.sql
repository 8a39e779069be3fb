-- Takes credit for a product that the catalogue does not have out (PRODUCT_UNKNOWN).
-- Served by credit_row_pkey (run_id, line).
with gone as (
  delete from credit_row
  where run_id = :run and product is not null and product <> all(:products)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'credits.csv', line, 'PRODUCT_UNKNOWN',
  'The catalogue has no product ' || product || '.',
  account_no, null, null, null, row_text
from gone
