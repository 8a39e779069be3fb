-- Why a payer was left out of a run, if it was.
-- Served by hold_pkey (run_id, payer_no, code, reason).
select payer_no, code, reason
from effective_hold
where run_id = :run and payer_no = :payer
order by code, reason
