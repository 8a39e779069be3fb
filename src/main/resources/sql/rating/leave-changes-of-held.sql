-- Forgets the changes of use whose payers a rerun holds: it corrects nothing of theirs (P3).
-- Served by usage_change_pkey (run_id, …), outcome_once (usage_run, usage_line, …), hold_pkey.
delete from usage_change change
using usage_outcome outcome
where change.run_id = :run
  and outcome.usage_run = change.usage_run and outcome.usage_line = change.usage_line
  and outcome.run_id = any(:corrected)
  and exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = outcome.payer_no)
