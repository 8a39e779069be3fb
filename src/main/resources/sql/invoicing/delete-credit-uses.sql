-- Forgets what a run has worked out: its draft is discarded.
-- Served by draft_once (run_id, payer_no, …), credit_use_pkey (draft_id, credit_id).
delete from credit_use using draft
where draft.draft_id = credit_use.draft_id and draft.run_id = :run
