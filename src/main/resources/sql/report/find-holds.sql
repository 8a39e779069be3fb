-- Why payers are left out of a run.
-- Served by hold_pkey (run_id, payer_no, code, reason).
select payer_no, code, reason
from effective_hold
where run_id = :run
order by payer_no, code, reason
