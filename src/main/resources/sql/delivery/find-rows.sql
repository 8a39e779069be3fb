-- The lines of rows.csv: each row that a run has read, and where it ended; those of one end together.
-- Served by the primary keys (run_id, line) of the row tables, outcome_once, licence_outcome_pkey.
select file, lower(ended) as ended, line, payer_no as account_no
from row_end
where run_id = :run
order by file, ended, line
