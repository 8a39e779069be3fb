-- No credit is used above its amount.
-- Served by use_of_credit (credit_id), credit_once (credit_id, run_id).
select 'credits used above their amount, and none' as what,
  cast(count(*) as numeric) as one, cast(0 as numeric) as other
from (
  select credit.credit_id
  from credit_row credit
  join credit_use mine using (credit_id)
  join draft on draft.draft_id = mine.draft_id and draft.run_id = :run
  join used_credit used using (credit_id)
  where used.used > credit.amount) too_much
