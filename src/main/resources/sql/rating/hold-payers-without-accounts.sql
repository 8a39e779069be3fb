-- Holds payers of whose own row was not taken: rating has not seen them (P2).
-- Served by reject_of_payer (run_id, payer_no), hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select run_id, payer_no, hold_code,
  (array_agg(code || ' in ' || file || ' line ' || line order by file, line))[1]
    || case when count(*) > 1 then ' and ' || count(*) - 1 || ' more' else '' end
    || ': see rejected.csv.'
from (
  select reject.*,
    case code when 'TRANSFER_CONFLICT' then code else 'REJECTED_ROW' end as hold_code
  from reject) reject
where run_id = :run and payer_no is not null
  and not exists (
    select from hold
    where hold.run_id = :run and hold.payer_no = reject.payer_no
      and hold.code = reject.hold_code)
group by run_id, payer_no, hold_code
