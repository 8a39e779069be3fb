-- The lines of a list of drafts, in order.
-- Served by draft_line_pkey (draft_id, line_no).
select *
from draft_line
where draft_id = any(:drafts)
order by draft_id, line_no
