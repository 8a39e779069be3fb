-- How many documents of a run go by which channel.
-- Served by draft_once (run_id, payer_no, …), hold_pkey (run_id, payer_no, …).
select draft.channel, count(*) as documents
from draft
where draft.run_id = :run and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)
group by draft.channel
order by draft.channel
