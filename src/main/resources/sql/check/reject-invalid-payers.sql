-- Takes accounts out whose payer is unknown, of another seller, or has a payer (PAYER_INVALID).
-- Served by account_once (run_id, account_no).
with gone as (
  delete from account_row one
  using account_row same
  left join account_row payer
    on payer.run_id = same.run_id and payer.account_no = same.payer_account_no
  left join reject payer_reject
    on payer_reject.run_id = same.run_id and payer_reject.file = 'accounts.csv'
    and payer_reject.account_no = same.payer_account_no
  where one.run_id = :run and same.run_id = :run and same.line = one.line
    and one.payer_account_no is not null
    and (payer.line is null
      or payer.seller <> one.seller
      or payer.payer_account_no is not null)
  returning one.run_id, one.line, one.account_no, one.payer_account_no, one.row_text,
    payer.line as payer_line, payer.payer_account_no as payer_of_payer, payer.seller,
    payer.payer_no as payer_no_of_payer, payer_reject.line as reject_line)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select distinct on (line) run_id, run_id, 'accounts.csv', line, 'PAYER_INVALID',
  'Its payer ' || payer_account_no || case
    when reject_line is not null
      then ' was not taken: accounts.csv line ' || reject_line || '.'
    when payer_line is null then ' is not in accounts.csv.'
    when payer_of_payer is not null then ' has a payer itself: ' || payer_of_payer || '.'
    else ' belongs to another seller: ' || seller || '.'
  end,
  account_no, coalesce(payer_no_of_payer, account_no), null, null, row_text
from gone
order by line, reject_line
