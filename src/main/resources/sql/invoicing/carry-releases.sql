-- What somebody has released in the period does not hold again in its supplement (P2).
-- Served by hold_pkey (run_id, payer_no, code, reason).
update hold
set released_by = earlier.released_by, released_at = earlier.released_at,
  release_note = earlier.release_note
from hold earlier
join run using (run_id)
where hold.run_id = :run
  and run.family = :family and run.posting_no is not null
  and earlier.payer_no = hold.payer_no and earlier.code = hold.code and earlier.released_late
