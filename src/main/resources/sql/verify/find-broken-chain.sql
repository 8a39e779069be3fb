-- V5: documents whose chained hash does not follow from the one before and their content.
-- Served by count_once (seller, doc_type, series, count).
select number || ': the chain of hashes is broken here' as what
from (
  select number, chain_sha256,
    chain_link(null, lag(chain_sha256) over (
      partition by seller, doc_type, series order by count), number, content_sha256) as follows
  from invoice) chained
where chain_sha256 <> follows
order by number
