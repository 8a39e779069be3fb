-- Takes accounts of a seller that the catalogue does not have out (SELLER_UNKNOWN).
-- Served by account_row_pkey (run_id, line).
with gone as (
  delete from account_row
  where run_id = :run and seller <> all(:sellers)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'accounts.csv', line, 'SELLER_UNKNOWN',
  'The catalogue has no seller ' || seller || '.',
  account_no, payer_no, null, null, row_text
from gone
