-- Takes subscriptions out that have no timeline row on or before their start (L6).
-- Served by licence_day_once (run_id, subscription_id, effective_from).
with gone as (
  delete from subscription_row one
  where one.run_id = :run
    and not exists (
      select from licence_row first
      where first.run_id = :run and first.subscription_id = one.subscription_id
        and first.effective_from <= one.started_on)
  returning *)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select gone.run_id, gone.run_id, 'subscriptions.csv', gone.line, 'TIMELINE_WITHOUT_START',
  'It starts on ' || gone.started_on || ', and licences.csv has no row for it on or before that day'
    || coalesce('; licences.csv line ' || cause.line || ' was not taken', '') || '.',
  gone.account_no, null, gone.subscription_id, null, gone.row_text
from gone
left join lateral (
  select min(line) as line
  from reject
  where reject.run_id = :run and reject.file = 'licences.csv'
    and reject.subscription_id = gone.subscription_id) cause on true
