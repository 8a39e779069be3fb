-- Forgets what a run has worked out: its draft is discarded.
-- Served by draft_once (run_id, payer_no, …), basis_entry_pkey (draft_id, line_no, entry_no).
delete from basis_entry using draft
where draft.draft_id = basis_entry.draft_id and draft.run_id = :run
