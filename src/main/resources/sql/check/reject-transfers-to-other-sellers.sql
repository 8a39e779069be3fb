-- Takes transfers out whose receiving account is another seller's than the giving one (T1).
-- Served by account_once (run_id, account_no), subscription_once, part_to_account.
with gone as (
  delete from transfer_row one
  using account_row giver, account_row receiver
  where one.run_id = :run and receiver.run_id = :run and giver.run_id = :run
    and receiver.account_no = one.to_account_no
    and giver.seller <> receiver.seller
    and giver.account_no = coalesce(one.account_no,
      (select subscription.account_no from subscription_row subscription
        where subscription.run_id = :run
          and subscription.subscription_id = one.subscription_id))
  returning one.*, giver.account_no as given_by, giver.seller as of_seller,
    receiver.seller as to_seller)
insert into reject (run_id, row_run, file, line, code, reason, account_no, payer_no,
  subscription_id, quantity, row_text)
select run_id, run_id, 'transfers.csv', line, 'TRANSFER_CONFLICT',
  'Account ' || to_account_no || ' is a customer of ' || to_seller || ' and account ' || given_by
    || ' one of ' || of_seller || ': an agreement moves between accounts of one seller.',
  given_by, null, subscription_id, null, row_text
from gone
