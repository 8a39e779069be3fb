-- Forgets a run that was not posted; its files go with it.
-- Served by run_pkey.
delete from run where run_id = :run and state in ('drafting', 'draft')
