-- The timeline rows in a list of places.
-- Served by licence_row_pkey (run_id, line).
select licence.*
from unnest(cast(:runs as text[]), cast(:lines as int[])) as asked (run_id, line)
join licence_row licence on licence.run_id = asked.run_id and licence.line = asked.line
