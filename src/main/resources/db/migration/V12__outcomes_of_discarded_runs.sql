-- What became of rows of use in a run that is discarded goes with it, also where it names a line of
-- an invoice that is posted: a rerun that finds an invoice right says so of the invoice's own line.
-- What is final is what a posted run has said.

create function refuse_change_of_posted_run() returns trigger language plpgsql as $$
begin
  if exists (select from changed join run using (run_id) where run.posting_no is not null) then
    raise exception 'what is posted is never changed: % of %', lower(tg_op), tg_table_name;
  end if;
  return null;
end $$;

drop trigger posted_outcome_is_not_updated on usage_outcome;
drop trigger posted_outcome_is_not_deleted on usage_outcome;
create trigger posted_outcome_is_not_updated after update on usage_outcome
  referencing old table as changed
  for each statement execute function refuse_change_of_posted_run();
create trigger posted_outcome_is_not_deleted after delete on usage_outcome
  referencing old table as changed
  for each statement execute function refuse_change_of_posted_run();
