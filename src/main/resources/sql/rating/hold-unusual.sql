-- Holds payers whose charges are far from the median of their last six posted runs, from three (P2).
-- Served by rated_amount_pkey, draft_of_payer (payer_no, currency), invoice_draft_id_key (draft_id).
insert into hold (run_id, payer_no, code, reason)
select amount.run_id, amount.payer_no, 'UNUSUAL_AMOUNT',
  amount.currency || ' ' || amount.amount || ' without VAT is '
    || case when amount.amount > usual.median then 'more than ' || :times || ' times'
      else 'less than 1/' || :times || ' of' end
    || ' the payer''s usual ' || round(usual.median, 2) || ' (median of ' || usual.runs
    || ' runs). Look at it; if it is right, release it.'
from rated_amount amount
cross join lateral (
  select count(*) as runs,
    avg(net) filter (where place in ((runs + 1) / 2, (runs + 2) / 2)) as median
  from (
    select net, row_number() over (order by net) as place, count(*) over () as runs
    from (
      select sum(draft.net) as net
      from draft
      join live_invoice live using (draft_id)
      join run on run.run_id = draft.run_id
      join run period on period.run_id = run.family
      where draft.payer_no = amount.payer_no and draft.currency = amount.currency
        and draft.run_id = any(:before) and period.run_id <> :family and period.job = :job
      group by period.posting_no
      order by period.posting_no desc
      limit 6) last) ordered) usual
where amount.run_id = :run and usual.runs >= 3
  and (amount.amount > usual.median * :times or amount.amount * :times < usual.median)
