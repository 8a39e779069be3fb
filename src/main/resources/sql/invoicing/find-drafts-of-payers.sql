-- The drafts of a block of payers that nobody holds.
-- Served by draft_once (run_id, payer_no, …).
select draft.draft_id, draft.payer_no, draft.channel, draft.profile, draft.currency,
  draft.header
from draft
where run_id = :run and payer_no = any(:payers)
  and not exists (
    select from effective_hold hold
    where hold.run_id = draft.run_id and hold.payer_no = draft.payer_no)
order by payer_no, draft_id
