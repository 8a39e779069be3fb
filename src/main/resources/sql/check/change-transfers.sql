-- Notes which transfers of the period that is corrected are gone from the corrected snapshot (P3).
-- Served by transfer_row_pkey (run_id, line), duplicate_row_pkey, transfer_change_pkey.
with changed as (
  select row.run_id, row.line, last.present as was,
    exists (
      select from duplicate_row held
      where held.run_id = :run and held.file = 'transfers.csv'
        and held.of_run = row.run_id and held.of_line = row.line) as is_there
  from transfer_row row
  left join lateral (
    select change.present
    from transfer_change change
    join run using (run_id)
    where change.transfer_run = row.run_id and change.transfer_line = row.line
      and run.posting_no is not null
    order by run.posting_no desc
    limit 1) last on true
  where row.run_id = any(:corrected))
insert into transfer_change (run_id, transfer_run, transfer_line, present)
select :run, run_id, line, is_there
from changed
where coalesce(was, true) <> is_there
