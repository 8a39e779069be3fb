-- Lets a draft go on that waited to be looked at.
-- Served by run_pkey.
update run set review = false where run_id = :run and state = 'draft'
