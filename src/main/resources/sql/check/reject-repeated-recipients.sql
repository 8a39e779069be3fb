-- Takes all rows of a participant and document type out where there are several (ID_REPEATED).
-- Served by recipient_once (run_id, participant_id, capability).
with gone as (
  delete from recipient_row one
  using (
    select participant_id, capability, count(*) as times
    from recipient_row
    where run_id = :run
    group by participant_id, capability
    having count(*) > 1) repeated
  where one.run_id = :run
    and one.participant_id = repeated.participant_id and one.capability = repeated.capability
  returning one.*, repeated.times)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'recipients.csv', line, 'ID_REPEATED',
  participant_id || ' stands in ' || times || ' rows for ' || capability
    || '; it may stand in one.',
  null, null, null, null, row_text
from gone
