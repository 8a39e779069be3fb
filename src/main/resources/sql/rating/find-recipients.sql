-- What the network's register says of the payers of a block.
-- Served by account_of_payer (run_id, payer_no, account_no), recipient_once.
select payer.account_no, recipient.capability, recipient.status
from account_row payer
join recipient_row recipient
  on recipient.run_id = payer.run_id and recipient.participant_id = payer.e_invoice_address
where payer.run_id = :rows and payer.payer_no = any(:payers)
  and payer.account_no = payer.payer_no
