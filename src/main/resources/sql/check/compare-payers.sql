-- Every payer that the run is for is rated once, with all of its accounts.
-- Served by run_payer_pkey, account_of_payer (run_id, payer_no, account_no), rated_payer_pkey.
select 'accounts of the payers, and accounts of rated payers' as what,
  cast((
    select count(*)
    from run_payer payer
    join account_row account on account.run_id = :rows and account.payer_no = payer.payer_no
    where payer.run_id = :run) as numeric) as one,
  cast((select coalesce(sum(accounts), 0) from rated_payer where run_id = :run) as numeric)
    as other
union all
select 'payers, and rated payers',
  (select count(*) from run_payer where run_id = :run),
  (select count(*) from rated_payer where run_id = :run)
