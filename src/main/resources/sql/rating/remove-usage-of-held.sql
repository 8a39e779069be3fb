-- Use that a rerun was the first to read, of payers that it holds, does not wait for later runs (P3).
-- Served by outcome_of_run (run_id, payer_no), usage_row_pkey (run_id, line), hold_pkey.
insert into usage_change (run_id, usage_run, usage_line, subscription_id, present)
select distinct row.run_id, row.run_id, row.line, row.subscription_id, false
from usage_outcome outcome
join usage_row row on row.run_id = outcome.usage_run and row.line = outcome.usage_line
where outcome.run_id = :run and outcome.usage_run = :run
  and cardinality(cast(:corrected as text[])) > 0
  and exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = outcome.payer_no)
