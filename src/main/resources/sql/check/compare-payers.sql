-- Every payer is rated once, with all of its accounts.
-- Served by account_of_payer (run_id, payer_no, account_no), rated_payer_pkey.
select 'accounts taken, and accounts of rated payers' as what,
  cast((select count(*) from account_row where run_id = :run) as numeric) as one,
  cast((select coalesce(sum(accounts), 0) from rated_payer where run_id = :run) as numeric)
    as other
union all
select 'payers, and rated payers',
  (select count(distinct payer_no) from account_row where run_id = :run),
  (select count(*) from rated_payer where run_id = :run)
