-- Marks a draft as posted, by whom and when. One row, or somebody else has changed the run.
-- Served by run_pkey.
update run
set state = 'posted', posted_by = :by, posted_at = :at,
  posting_no = (select coalesce(max(posting_no), 0) + 1 from run)
where run_id = :run and state = 'draft'
