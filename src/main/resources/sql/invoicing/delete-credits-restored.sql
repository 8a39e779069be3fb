-- Forgets what a run has worked out: its draft is discarded.
-- Served by draft_once (run_id, payer_no, …), credit_restored_pkey (draft_id, credit_id).
delete from credit_restored using draft
where draft.draft_id = credit_restored.draft_id and draft.run_id = :run
