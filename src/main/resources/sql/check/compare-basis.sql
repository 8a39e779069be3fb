-- I4: lines that are broken down by client, and those whose shares add up to them.
-- Served by draft_once (run_id, payer_no, …), draft_line_pkey, basis_entry_pkey (draft_id, …).
with broken_down as (
  select draft_id
  from draft
  join draft_line line using (draft_id)
  where draft.run_id = :run
  group by draft_id
  having bool_or(line.kind in ('USAGE', 'OVERAGE', 'SETTLEMENT'))
    or min(line.account_no) <> max(line.account_no)),
shared as (
  select line.amount, sum(entry.amount) as shares, count(entry.entry_no) as entries
  from broken_down
  join draft_line line using (draft_id)
  left join basis_entry entry
    on entry.draft_id = line.draft_id and entry.line_no = line.line_no
    and entry.account_no = line.account_no
  group by line.draft_id, line.line_no, line.amount)
select 'lines broken down by client, and those whose shares add up to them' as what,
  cast(count(*) as numeric) as one,
  cast(count(*) filter (where amount = shares) as numeric) as other
from shared
union all
select 'shares of clients, and those in lines broken down',
  (select count(*) from basis_entry join draft using (draft_id) where draft.run_id = :run),
  (select coalesce(sum(entries), 0) from shared)
