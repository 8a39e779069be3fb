-- One-off lines that a run bills: those of its period if it corrects one, else those that none bills.
-- Served by account_of_payer (run_id, payer_no, …), adjustment_of_account, line_of_subscription.
select account.payer_no, adjustment.*
from account_row account
join adjustment using (account_no)
where account.run_id = :rows and account.payer_no = any(:payers)
  and adjustment.withdrawn_at is null
  and case
    when cardinality(cast(:corrected as text[])) > 0 then exists (
      select from live_line line
      where line.subscription_id = adjustment.adjustment_id and line.kind = 'ADJUSTMENT'
        and line.run_id = any(:corrected))
    else adjustment.at <= (select begun_at from run where run_id = :run)
      and not exists (
        select from live_line line
        where line.subscription_id = adjustment.adjustment_id and line.kind = 'ADJUSTMENT')
  end
order by account.payer_no, adjustment.adjustment_id
