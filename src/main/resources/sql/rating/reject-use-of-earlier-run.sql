-- Says of use that an earlier run has read and left open that it is wrong; its row stays.
-- Served by usage_row_pkey (run_id, line).
with wrong as (
  select * from usage_row where run_id = :rowRun and line = :line),
decided as (
  insert into usage_outcome (run_id, payer_no, usage_run, usage_line, outcome, quantity)
  select :run, :payer, run_id, line, 'REJECTED', quantity
  from wrong)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select :run, run_id, 'usage.csv', line, :code, :reason, :account, :payer, subscription_id,
  quantity, row_text
from wrong
