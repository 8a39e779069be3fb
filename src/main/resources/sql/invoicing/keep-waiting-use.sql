-- Notes which use a posted run leaves open, held or for later: later runs look there.
-- Served by outcome_of_run (run_id, payer_no), usage_row_pkey (run_id, line).
insert into waiting_usage (run_id, usage_run, usage_line, subscription_id, occurred_on)
select distinct :run, outcome.usage_run, outcome.usage_line, row.subscription_id, row.occurred_on
from usage_outcome outcome
join usage_row row on row.run_id = outcome.usage_run and row.line = outcome.usage_line
where outcome.run_id = :run
  and outcome.outcome <> 'REJECTED'
  and case when exists (
      select from effective_hold hold
      where hold.run_id = outcome.run_id and hold.payer_no = outcome.payer_no)
    -- Of payers that a rerun holds, the period's events stay as they were (P3).
    then cardinality(cast(:corrected as text[])) = 0
    else outcome.outcome in ('HELD', 'DEFERRED')
  end
