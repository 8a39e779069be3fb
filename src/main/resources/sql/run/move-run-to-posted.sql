-- Marks a draft as posted, by whom and when. One row, or somebody else has changed the run.
-- Served by run_pkey.
update run set state = 'posted', posted_by = :by, posted_at = :at
where run_id = :run and state = 'draft'
