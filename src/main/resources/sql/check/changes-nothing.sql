-- Whether a run has no document to post and no event to correct of anybody that it does not hold (P3).
-- Served by draft_once (run_id, …), usage_change_pkey (run_id, …), the keys of a run elsewhere.
with held as (
  select distinct payer_no from effective_hold where run_id = :run),
use_of_held as (
  select outcome.usage_run, outcome.usage_line
  from usage_outcome outcome
  join held using (payer_no)
  where outcome.run_id = :run or outcome.run_id = any(:corrected))
select not exists (
    select from draft
    where draft.run_id = :run
      and not exists (select from held where held.payer_no = draft.payer_no))
  and not exists (
    select from run
    where run.run_id = :run and run.kind = 'rerun'
      and (exists (
          select from usage_change change
          where change.run_id = :run
            and not exists (
              select from use_of_held of
              where of.usage_run = change.usage_run and of.usage_line = change.usage_line))
        or exists (
          select from usage_row row
          where row.run_id = :run
            and not exists (
              select from use_of_held of
              where of.usage_run = row.run_id and of.usage_line = row.line))
        or exists (select from transfer_change where transfer_change.run_id = :run)
        or exists (select from transfer_row where transfer_row.run_id = :run)
        or exists (select from credit_row where credit_row.run_id = :run)))
