-- What is posted: numbered, chained by hash, and never changed again (V4, V5).

-- A row, never a sequence: a number that is taken in a transaction that fails is not lost.
create table number_counter (
  seller            code not null,
  doc_type          code not null check (doc_type in ('INVOICE', 'CREDIT_NOTE')),
  series            code not null check (series in ('ORDINARY', 'MAINTENANCE')),
  next_count        bigint not null check (next_count >= 1),
  last_invoice_date date,
  last_chain        sha256,
  primary key (seller, doc_type, series)
);

create table invoice (
  number         code primary key,
  run_id         code not null references run,
  draft_id       bigint not null unique references draft,
  seller         code not null,
  doc_type       code not null,
  series         code not null,
  count          bigint not null check (count >= 1),
  invoice_date   date not null,
  posted_at      timestamptz not null,
  content_sha256 sha256 not null,
  chain_sha256   sha256 not null,
  constraint count_once unique (seller, doc_type, series, count),
  foreign key (seller, doc_type, series) references number_counter
);

create index invoice_of_run on invoice (run_id, number);

comment on column invoice.chain_sha256 is
  'sha256 of the chain value of the number before in the series, this number and content_sha256';

create table document_file (
  number code not null references invoice,
  kind   code not null check (kind in ('pdf', 'e_invoice', 'basis')),
  path   text not null,
  sha256 sha256 not null,
  bytes  bigint not null check (bytes > 0),
  primary key (number, kind)
);

-- Links the hashes of a series: each value covers its invoice and the value before it.
create function chain_link(state text, before text, number text, content text) returns text
  language sql immutable parallel safe
  return encode(sha256(convert_to(
    coalesce(state, before, '') || ' ' || number || ' ' || content, 'UTF8')), 'hex');

create aggregate chain_sha256(before text, number text, content text) (
  sfunc = chain_link,
  stype = text
);

-- Live: lines of posted invoices. What is billed already is read from here and nowhere else.
create view live_line as
  select line.*, draft.payer_no, draft.currency, draft.run_id,
    invoice.number as invoice_number
  from draft_line line
  join draft using (draft_id)
  join invoice using (draft_id);

-- Where rows of use have ended for good. A held payer's rows are open again.
create view settled_usage as
  select outcome.usage_run, outcome.usage_line, outcome.outcome
  from usage_outcome outcome
  join run using (run_id)
  where run.state in ('posted', 'delivered')
    and (outcome.outcome = 'REJECTED'
      or outcome.outcome in ('BILLED', 'COVERED') and not exists (
        select from effective_hold hold
        where hold.run_id = outcome.run_id and hold.payer_no = outcome.payer_no));

-- What has been used of each credit by posted invoices.
create view used_credit as
  select credit_id, sum(used) as used
  from credit_use
  join invoice using (draft_id)
  group by credit_id;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is posted is never changed: % of %', lower(tg_op), tg_table_name;
end $$;

create trigger invoice_is_final before update or delete or truncate on invoice
  for each statement execute function refuse_change();

create function refuse_change_of_posted() returns trigger language plpgsql as $$
begin
  if exists (select from changed join invoice using (draft_id)) then
    raise exception 'what is posted is never changed: % of %', lower(tg_op), tg_table_name;
  end if;
  return null;
end $$;

create trigger posted_draft_is_not_updated after update on draft
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_draft_is_not_deleted after delete on draft
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_line_is_not_updated after update on draft_line
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_line_is_not_deleted after delete on draft_line
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_basis_is_not_updated after update on basis_entry
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_basis_is_not_deleted after delete on basis_entry
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_use_is_not_updated after update on credit_use
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_use_is_not_deleted after delete on credit_use
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_outcome_is_not_updated after update on usage_outcome
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_outcome_is_not_deleted after delete on usage_outcome
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();

create trigger draft_is_not_emptied before truncate on draft
  for each statement execute function refuse_change();
create trigger line_is_not_emptied before truncate on draft_line
  for each statement execute function refuse_change();
create trigger basis_is_not_emptied before truncate on basis_entry
  for each statement execute function refuse_change();
create trigger use_is_not_emptied before truncate on credit_use
  for each statement execute function refuse_change();
create trigger outcome_is_not_emptied before truncate on usage_outcome
  for each statement execute function refuse_change();
