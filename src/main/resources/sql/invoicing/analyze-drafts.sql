-- Tells the planner how many drafts there are now.
-- Served by no index: it samples.
analyze draft, draft_line, basis_entry, usage_outcome, hold, rated_payer, credit_use
