-- The lines of later.csv: what a rerun changes for later periods, for their own reruns to correct.
-- Served by later_effect_pkey (run_id, later_run, payer_no, currency).
select effect.later_run, effect.payer_no as account_no, effect.currency, effect.live_net,
  effect.due_net, effect.due_net - effect.live_net as difference
from later_effect effect
join run on run.run_id = effect.later_run
where effect.run_id = :run
order by run.posting_no, payer_no, currency
