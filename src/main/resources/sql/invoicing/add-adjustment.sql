-- Adds a one-off line under the next free id, and tells the id.
-- Served by adjustment_pkey (adjustment_id).
insert into adjustment (adjustment_id, account_no, product, line_text, amount, currency,
  service_from, service_to, reason, by_whom, at)
select 'ADJ-' || lpad(cast(1 + count(*) as text), 6, '0'), :account, :product, :text, :amount,
  :currency, :from, :to, :reason, :by, :at
from adjustment
returning adjustment_id
