-- Takes a one-off line back that nothing bills.
-- Served by adjustment_pkey (adjustment_id).
update adjustment
set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
where adjustment_id = :id and withdrawn_at is null
