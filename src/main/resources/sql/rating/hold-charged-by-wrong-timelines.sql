-- Holds payers that are charged for a subscription with a wrong timeline row, which names another (P2).
-- Served by line_of_subscription (subscription_id), reject_of_subscription, hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select :run, draft.payer_no, 'REJECTED_ROW',
  min(reject.code || ' in ' || reject.file || ' line ' || reject.line || ', of subscription '
    || reject.subscription_id || ', which account ' || line.account_no
    || ' has held: see rejected.csv.')
from reject
join draft_line line on line.subscription_id = reject.subscription_id
join draft on draft.draft_id = line.draft_id and draft.run_id = :run
where reject.run_id in (:run, :rows) and reject.file = 'licences.csv'
  and draft.payer_no is distinct from reject.payer_no
group by draft.payer_no
on conflict do nothing
