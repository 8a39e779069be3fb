-- Releases a payer: by whom, when and why. Once its run is posted, the hold has held all the same.
-- Served by hold_pkey (run_id, payer_no, code, reason).
update hold
set released_by = :by, released_at = :at, release_note = :note, released_late = :late
where run_id = :run and payer_no = :payer and released_at is null
