-- The one-off lines of an account that were not taken back, and the document that bills each.
-- Served by adjustment_of_account (account_no), line_of_subscription (subscription_id).
select adjustment.*, billing.run_id as billed_in, billing.number
from adjustment
left join lateral (
  select draft.run_id, invoice.number
  from draft_line line
  join draft using (draft_id)
  join run using (run_id)
  left join invoice using (draft_id)
  where line.subscription_id = adjustment.adjustment_id and line.kind = 'ADJUSTMENT'
    and draft.doc_type = 'INVOICE'
    -- The draft of a payer that a posted run held is nothing.
    and (run.posting_no is null) = (invoice.number is null)
    and not exists (
      select from reversed_invoice reversed where reversed.number = invoice.number)
  order by line.draft_id desc
  limit 1) billing on true
where adjustment.account_no = :account and adjustment.withdrawn_at is null
order by adjustment.adjustment_id
