-- The next documents of a run that go by a channel, by seller and number, after one.
-- Served by invoice_of_run (run_id, number), draft_pkey.
select invoice.number
from invoice
join draft using (draft_id)
where invoice.run_id = :run and draft.channel = :channel and invoice.seller = :seller
  and invoice.number > :after
order by invoice.number
limit :count
