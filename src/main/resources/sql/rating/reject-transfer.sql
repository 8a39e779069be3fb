-- Takes a row of this run out that rating has found to be wrong.
-- Served by transfer_row_pkey (run_id, line).
with gone as (
  delete from transfer_row where run_id = :run and line = :line
  returning *),
part as (
  delete from moved_part
  where run_id = :run and transfer_run = :run and transfer_line = :line)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'transfers.csv', line, :code, :reason, :account, :payer,
  subscription_id, null, row_text
from gone
