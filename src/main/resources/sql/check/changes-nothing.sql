-- Whether a run has no document to post that nobody holds, and no event to correct (P3).
-- Served by draft_once (run_id, …), usage_change_pkey (run_id, …), the keys of a run elsewhere.
select not exists (
    select from draft
    where draft.run_id = :run
      and not exists (
        select from effective_hold hold
        where hold.run_id = :run and hold.payer_no = draft.payer_no))
  and not exists (
    select from run
    where run.run_id = :run and run.kind = 'rerun'
      and (exists (select from usage_change where usage_change.run_id = :run)
        or exists (select from transfer_change where transfer_change.run_id = :run)
        or exists (select from usage_row where usage_row.run_id = :run)
        or exists (select from transfer_row where transfer_row.run_id = :run)
        or exists (select from credit_row where credit_row.run_id = :run)))
