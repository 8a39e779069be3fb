-- Timeline rows of payers that the run is not for wait for the run that is (P5).
-- Served by licence_row_pkey (run_id, line), subscription_once, account_once, run_payer_pkey.
insert into licence_outcome (run_id, line, payer_no, outcome)
select row.run_id, row.line, account.payer_no, 'DEFERRED'
from licence_row row
join subscription_row subscription using (run_id, subscription_id)
join account_row account using (run_id, account_no)
where row.run_id = :run
  and not exists (
    select from run_payer payer
    where payer.run_id = :run and payer.payer_no = account.payer_no)
