-- Takes use of a metric that the catalogue does not have out (METRIC_UNKNOWN).
-- Served by usage_row_pkey (run_id, line).
with gone as (
  delete from usage_row
  where run_id = :run and metric <> all(:metrics)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'usage.csv', line, 'METRIC_UNKNOWN',
  'The catalogue has no metric ' || metric || '.',
  null, null, subscription_id, quantity, row_text
from gone
