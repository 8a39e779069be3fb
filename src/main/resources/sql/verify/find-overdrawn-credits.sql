-- V3: credit that is used above what was received, or given back above what was used.
-- Served by use_of_credit, restored_of_credit (credit_id), credit_once (credit_id, run_id).
select 'credit ' || used.credit_id || ': ' || used.used || ' of '
  || coalesce(cast(credit.amount as text), 'nothing') || ' is used' as what
from used_credit used
left join lateral (
  select max(amount) as amount
  from credit_row
  join run using (run_id)
  where credit_row.credit_id = used.credit_id and run.posting_no is not null) credit on true
where used.used < 0 or used.used > coalesce(credit.amount, 0)
order by what
