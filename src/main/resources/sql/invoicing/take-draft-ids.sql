-- Takes so many ids for drafts; they are no numbers, and may have gaps.
-- Served by no index: a sequence.
select nextval('draft_id_seq') from generate_series(1, :count)
