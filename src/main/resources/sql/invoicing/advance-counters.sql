-- Takes the counters on behind what a run has posted. Never back in counts or in dates (I2, V4).
-- Served by invoice_of_run (run_id, number), count_once (seller, doc_type, series, count).
update number_counter counter
set next_count = last.count + 1,
  last_invoice_date = last.invoice_date,
  last_chain = last.chain_sha256
from (
  select distinct on (seller, doc_type, series) *
  from invoice
  where run_id = :run
  order by seller, doc_type, series, count desc) last
where counter.seller = last.seller
  and counter.doc_type = last.doc_type
  and counter.series = last.series
  and (counter.last_invoice_date is null or counter.last_invoice_date <= last.invoice_date)
