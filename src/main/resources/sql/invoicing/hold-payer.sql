-- Holds a payer, once for each reason.
-- Served by hold_pkey (run_id, payer_no, code, reason).
insert into hold (run_id, payer_no, code, reason)
values (:run, :payer, :code, :reason)
on conflict do nothing
