-- The payers that a supplement works on: those of accounts that its period has held and not billed.
-- Served by hold_pkey (run_id, payer_no, …), account_of_payer, reject_of_payer, run_payer_pkey.
with held as (
  select distinct hold.run_id, hold.payer_no
  from hold
  join run using (run_id)
  where run.family = :family and run.kind in ('closing', 'supplement')
    and run.posting_no is not null
    and (hold.released_at is null or hold.released_late)
    and not exists (
      select
      from rated_payer rated
      join run later using (run_id)
      where rated.payer_no = hold.payer_no
        and later.family = :family and later.posting_no > run.posting_no
        and not exists (
          select from effective_hold still
          where still.run_id = rated.run_id and still.payer_no = rated.payer_no))),
account as (
  select payer_no as account_no from held
  union
  select account.account_no
  from held
  join account_row account on account.run_id = held.run_id and account.payer_no = held.payer_no
  union
  select reject.account_no
  from held
  join reject on reject.run_id = held.run_id and reject.payer_no = held.payer_no
  where reject.account_no is not null)
insert into run_payer (run_id, payer_no)
select distinct :run, row.payer_no
from account
join account_row row on row.run_id = :rows and row.account_no = account.account_no
