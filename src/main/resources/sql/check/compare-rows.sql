-- V1: the records of each file, and its header, taken rows, duplicates and rejects.
-- Served by the primary keys (run_id, line) of the row tables.
select file.file || ': records, and header + taken + duplicates + rejected' as what,
  cast(file.records as numeric) as one,
  cast(1 + case file.file
    when 'accounts.csv' then (select count(*) from account_row where run_id = :run)
    when 'subscriptions.csv' then (select count(*) from subscription_row where run_id = :run)
    when 'licences.csv' then (select count(*) from licence_row where run_id = :run)
    when 'usage.csv' then (select count(*) from usage_row where run_id = :run)
    when 'credits.csv' then (select count(*) from credit_row where run_id = :run)
    when 'transfers.csv' then (select count(*) from transfer_row where run_id = :run)
    when 'extensions.csv' then (select count(*) from extension_row where run_id = :run)
    when 'recipients.csv' then (select count(*) from recipient_row where run_id = :run)
  end
    + (select count(*) from duplicate_row where run_id = :run and file = file.file)
    + (select count(*) from reject
        where run_id = :run and row_run = :run and file = file.file) as numeric) as other
from run_file file
where run_id = :run
order by file.file
