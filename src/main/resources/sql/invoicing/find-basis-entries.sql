-- What each client has in the lines of a list of drafts, in order.
-- Served by basis_entry_pkey (draft_id, line_no, entry_no), draft_pkey (draft_id).
select basis_entry.*, draft.currency
from basis_entry
join draft using (draft_id)
where draft_id = any(:drafts)
order by draft_id, line_no, entry_no
