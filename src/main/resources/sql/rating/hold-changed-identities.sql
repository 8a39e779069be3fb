-- Holds payers of accounts whose organisation or VAT number has changed without a document (T3).
-- Served by account_through_runs (account_no, run_id), transfer_of_account (account_no), hold_pkey.
insert into hold (run_id, payer_no, code, reason)
select :run, now.payer_no, 'IDENTITY_CHANGED',
  min('Account ' || now.account_no || ' had organisation number ' || coalesce(last.org_no, 'none')
    || ' and VAT number ' || coalesce(last.vat_no, 'none') || ' in ' || last.run_id
    || ', and now ' || coalesce(now.org_no, 'none') || ' and ' || coalesce(now.vat_no, 'none')
    || '. Correct it, or name the document in transfers.csv.')
from run_payer payer
join account_row now on now.run_id = :rows and now.payer_no = payer.payer_no
cross join lateral (
  select before.org_no, before.vat_no, before.run_id, period.posting_no
  from account_row before
  join run using (run_id)
  join run period on period.run_id = run.family
  where before.account_no = now.account_no
    and before.run_id = any(:before) and before.run_id <> :rows
    and not exists (
      select from effective_hold hold
      where hold.run_id = before.run_id and hold.payer_no = before.payer_no)
  order by period.posting_no desc, run.posting_no desc
  limit 1) last
where payer.run_id = :run
  and (now.org_no, now.vat_no) is distinct from (last.org_no, last.vat_no)
  and not exists (
    select from transfer_row transfer
    join run using (run_id)
    join run period on period.run_id = run.family
    where transfer.account_no = now.account_no
      and (transfer.run_id = any(:own)
        or transfer.run_id = any(:before) and period.posting_no > last.posting_no))
group by now.payer_no
