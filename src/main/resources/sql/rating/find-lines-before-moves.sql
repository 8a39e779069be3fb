-- The live licence lines that were posted before the moves of some parts were known (T5).
-- Served by moved_part_pkey (run_id, subscription_id), line_of_subscription (subscription_id).
select part.subscription_id as moved_id, line.invoice_number, line.account_no, line.plan,
  line.kind, line.code, line.service_from, line.service_to, line.tier, line.licences,
  line.quantity, line.unit_price, line.currency, false as later
from moved_part part
join run known on known.run_id = part.transfer_run
join live_line line on line.subscription_id = part.from_subscription_id
join run posted on posted.run_id = line.run_id
where part.run_id = :run and line.run_id = any(:before) and part.subscription_id = any(:parts)
  and line.kind = 'LICENCE' and line.service_to > part.effective_on
  and (known.posted_at is null or posted.posted_at < known.posted_at)
