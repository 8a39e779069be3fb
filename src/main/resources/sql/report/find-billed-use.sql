-- The rows of use that some lines of an invoice bill, with how many units of each.
-- Served by invoice_pkey (number), outcome_of_line (draft_id, line_no), usage_row_pkey.
select outcome.line_no, outcome.quantity as units, usage.*
from usage_outcome outcome
join usage_row usage on usage.run_id = outcome.usage_run and usage.line = outcome.usage_line
where outcome.draft_id = (select draft_id from invoice where number = :number)
  and outcome.line_no = any(:lines)
