-- Keeps what a rerun changes for a later period, once.
-- Served by later_effect_pkey (run_id, later_run, payer_no, currency).
insert into later_effect (run_id, later_run, payer_no, currency, live_net, due_net)
values (:run, :later, :payer, :currency, :live, :due)
on conflict (run_id, later_run, payer_no, currency)
  do update set live_net = excluded.live_net, due_net = excluded.due_net
