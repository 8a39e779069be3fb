-- Takes use without a client out where clients are what is counted (U4).
-- Served by usage_row_pkey (run_id, line).
with gone as (
  delete from usage_row
  where run_id = :run and client_no is null and metric = any(:metricsByClient)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'usage.csv', line, 'CLIENT_MISSING',
  'The metric ' || metric || ' counts clients, and the row names none.',
  null, null, subscription_id, quantity, row_text
from gone
