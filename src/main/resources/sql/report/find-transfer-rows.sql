-- The transfers in a list of places.
-- Served by transfer_row_pkey (run_id, line).
select transfer.*
from unnest(cast(:runs as text[]), cast(:lines as int[])) as asked (run_id, line)
join transfer_row transfer on transfer.run_id = asked.run_id and transfer.line = asked.line
