-- How many rows of each file that a run has read ended how (P5); a file without rows has one line.
-- Served by the primary keys (run_id, line) of the row tables, outcome_once, licence_outcome_pkey.
with ended as (
  select file, ended, count(*) as rows
  from row_end
  where run_id = :run
  group by file, ended)
select file.file, file.sha256, file.bytes, file.records - 1 as records,
  coalesce(ended.ended, 'TAKEN') as ended, coalesce(sum(ended.rows), 0) as rows
from run_file file
left join ended on ended.file = file.file
where file.run_id = :run
group by file.file, file.sha256, file.bytes, file.records, ended.ended
order by file.file, ended.ended
