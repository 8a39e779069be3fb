-- Adjustments: one-off lines by hand, with the days they are for, and how one is taken back (P6).

alter table adjustment
  add service_from date not null,
  add service_to date not null,
  add withdrawn_by text,
  add withdrawn_at timestamptz,
  add withdrawn_reason text,
  add check (service_from < service_to),
  add check ((withdrawn_by is null) = (withdrawn_at is null)),
  add check ((withdrawn_reason is null) = (withdrawn_at is null));

alter table draft_line drop constraint draft_line_kind_check;
alter table draft_line add constraint draft_line_kind_check
  check (kind in ('LICENCE', 'FLAT', 'USAGE', 'OVERAGE', 'SETTLEMENT', 'ONE_OFF', 'MINIMUM',
    'ADJUSTMENT'));

-- What was added stays as it was added; all that can happen to it is to be taken back, once.
create function refuse_change_of_adjustment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null
    and (to_jsonb(new) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason'])
      = (to_jsonb(old) - array['withdrawn_by', 'withdrawn_at', 'withdrawn_reason']) then
    return new;
  end if;
  raise exception 'what is on record is never changed: % of %', lower(tg_op), tg_table_name;
end $$;

create trigger adjustment_stays before update or delete on adjustment
  for each row execute function refuse_change_of_adjustment();
create trigger adjustments_are_not_emptied before truncate on adjustment
  for each statement execute function refuse_change();
create trigger extended_due_stays before update or delete or truncate on extended_due
  for each statement execute function refuse_change();
