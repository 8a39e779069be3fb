-- Whom a run has left out and why, with what the charges come to.
-- Served by hold_pkey (run_id, payer_no, …), account_of_payer, rated_amount_pkey.
select hold.payer_no, coalesce(account.name, '') as name, hold.code, hold.reason,
  array(
    select amount.currency || ' ' || amount.amount
    from rated_amount amount
    where amount.run_id = :run and amount.payer_no = hold.payer_no
    order by amount.currency) as net
from effective_hold hold
left join account_row account on account.run_id = :rows and account.account_no = hold.payer_no
where hold.run_id = :run
order by hold.code, hold.payer_no, hold.reason
