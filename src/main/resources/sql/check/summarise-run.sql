-- How a run ended, in figures for people.
-- Served by the keys of a run in each table.
select
  (select count(*) from account_row where run_id = :run) as accounts,
  (select count(distinct payer_no) from draft where run_id = :run and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)) as invoiced_payers,
  (select count(*) from usage_row where run_id = :run) as usage_rows,
  (select count(*) from draft where run_id = :run and doc_type = 'INVOICE' and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)) as drafts,
  (select count(*) from draft where run_id = :run and doc_type = 'CREDIT_NOTE' and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = draft.payer_no)) as credit_notes,
  (select count(distinct payer_no) from effective_hold where run_id = :run) as held,
  (select count(*) from reject where run_id = :run) as rejected,
  (select count(*) from duplicate_row where run_id = :run) as duplicates,
  (select count(*) from difference where run_id = :run) as differences,
  (select count(*) from refund where run_id = :run and not exists (
    select from effective_hold hold
    where hold.run_id = :run and hold.payer_no = refund.payer_no)) as refunds
