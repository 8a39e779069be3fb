-- Takes a row of this run out that rating has found to be wrong.
-- Served by usage_row_pkey (run_id, line).
with gone as (
  delete from usage_row where run_id = :run and line = :line
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'usage.csv', line, :code, :reason, :account, :payer,
  subscription_id, quantity, row_text
from gone
