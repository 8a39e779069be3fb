-- Forgets what a run has worked out: its draft is discarded.
-- Served by draft_once (run_id, payer_no, …), draft_line_pkey (draft_id, line_no).
delete from draft_line using draft
where draft.draft_id = draft_line.draft_id and draft.run_id = :run
