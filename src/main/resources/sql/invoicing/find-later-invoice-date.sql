-- The latest invoice date of the series that a run will number, if it is after the run's (I2).
-- Served by number_counter_pkey (seller, doc_type, series): a row for each series.
select max(last_invoice_date)
from number_counter
where last_invoice_date > :invoiceDate
  and seller = any(:sellers)
