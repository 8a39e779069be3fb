-- The parts that this run's own transfers move, in their order, with the payer that gives them.
-- Served by moved_part_pkey (run_id, subscription_id), account_once (run_id, account_no).
select part.*, account.payer_no as given_by
from moved_part part
left join subscription_row row
  on row.run_id = :run and row.subscription_id = part.from_subscription_id
left join moved_part origin
  on origin.run_id = :run and origin.subscription_id = part.from_subscription_id
left join account_row account
  on account.run_id = :run and account.account_no = coalesce(row.account_no, origin.to_account_no)
where part.run_id = :run and part.transfer_run = :run
order by part.transfer_line
