-- Holds payers of whose own row was not taken: rating has not seen them (P2).
-- Served by reject_of_payer (run_id, payer_no), hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select run_id, payer_no, 'REJECTED_ROW',
  (array_agg(code || ' in ' || file || ' line ' || line order by file, line))[1]
    || case when count(*) > 1 then ' and ' || count(*) - 1 || ' more' else '' end
    || ': see rejected.csv. Correct it, then bill the payer by a supplement.'
from reject
where run_id = :run and payer_no is not null
  and not exists (
    select from hold
    where hold.run_id = :run and hold.payer_no = reject.payer_no and hold.code = 'REJECTED_ROW')
group by run_id, payer_no
