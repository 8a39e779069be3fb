-- What is left of the credits of a block of payers, of this run and of posted ones before.
-- Served by credit_of_account (account_no), use_of_credit (credit_id).
select credit.account_no, credit.credit_id, credit.product, credit.received_on, credit.currency,
  credit.amount - coalesce(used.used, 0) as left_of_it
from credit_row credit
join run using (run_id)
left join lateral (
  select sum(used) as used from used_credit where used_credit.credit_id = credit.credit_id
) used on true
where credit.account_no = any(:payers)
  and (run_id = :run or run.state in ('posted', 'delivered'))
  and credit.amount > coalesce(used.used, 0)
