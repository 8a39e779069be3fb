-- Runs besides those that close a period: supplements, reruns, credits by hand; and what of the
-- record is in force after them.

alter table run
  add kind text not null default 'closing'
    check (kind in ('closing', 'supplement', 'rerun', 'credit')),
  -- The closing run of the period that it belongs to: itself, or the one it supplements or corrects.
  add family code,
  -- The run whose accounts, subscriptions and timelines it works on: itself, or an earlier one.
  add rows_of code,
  -- The invoice date that decides tax points: a rerun's is that of the run it corrects (I5).
  add taxed_on date,
  -- In which order runs were posted.
  add posting_no bigint unique;

update run
set family = run_id, rows_of = run_id, taxed_on = invoice_date, posting_no = posted.place
from (
  select run_id as id, row_number() over (order by posted_at, run_id) as place
  from run
  where posted_at is not null) posted
where posted.id = run.run_id;
update run set family = run_id, rows_of = run_id, taxed_on = invoice_date where family is null;

alter table run
  alter family set not null,
  alter rows_of set not null,
  alter taxed_on set not null,
  add check ((posting_no is null) = (posted_at is null)),
  add check ((kind = 'closing') = (family = run_id));

-- The payers that a run works on: all of its snapshot, or those that it is for.
create table run_payer (
  run_id   code not null,
  payer_no code not null,
  primary key (run_id, payer_no)
);

insert into run_payer (run_id, payer_no) select run_id, payer_no from rated_payer;

-- A payer whose accounts are gone is still looked at by a rerun, as one without any.
alter table rated_payer drop constraint rated_payer_accounts_check;
alter table rated_payer add check (accounts >= 0);

alter table draft
  -- The document that this one credits or replaces (BT-25).
  add refers_to code references invoice (number),
  add credited code generated always as (case when doc_type = 'CREDIT_NOTE' then refers_to end)
    stored,
  add check ((doc_type = 'CREDIT_NOTE') <= (refers_to is not null));
-- V3: one invoice for each payer, series, group and currency of a run, and one credit note for each
-- document that is credited.
alter table draft drop constraint draft_once;
alter table draft add constraint draft_once unique nulls not distinct
  (run_id, payer_no, doc_type, series, invoice_group, currency, credited);

create index draft_that_credits on draft (credited) where credited is not null;

-- Invoices that a rerun has credited: posted, and no longer live. Each once (V6).
create table reversed_invoice (
  number   code primary key references invoice,
  draft_id bigint not null unique references draft
);

create trigger reversal_is_final before update or delete or truncate on reversed_invoice
  for each statement execute function refuse_change();

create view live_invoice as
  select *
  from invoice
  where doc_type = 'INVOICE'
    and not exists (
      select from reversed_invoice reversed where reversed.number = invoice.number);

-- Invoices of its period that a rerun has found to be right, and their hashes.
create table kept_invoice (
  run_id         code not null references run on delete cascade,
  number         code not null references invoice,
  content_sha256 sha256 not null,
  primary key (run_id, number)
);

-- Credit that a credit note gives back: what the credited invoice had used (P3).
create table credit_restored (
  draft_id  bigint not null references draft,
  credit_id code not null,
  restored  numeric(18, 2) not null check (restored > 0),
  primary key (draft_id, credit_id)
);

create index restored_of_credit on credit_restored (credit_id);

create trigger posted_restoring_is_not_updated after update on credit_restored
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger posted_restoring_is_not_deleted after delete on credit_restored
  referencing old table as changed
  for each statement execute function refuse_change_of_posted();
create trigger restoring_is_not_emptied before truncate on credit_restored
  for each statement execute function refuse_change();

-- Events of a period that a rerun removes from it, or brings back: the last that is posted counts.
create table usage_change (
  run_id          code not null references run on delete cascade,
  usage_run       code not null,
  usage_line      int not null,
  subscription_id code not null,
  present         boolean not null,
  primary key (run_id, usage_run, usage_line)
);

create index usage_change_of_subscription on usage_change (subscription_id);

create table transfer_change (
  run_id        code not null references run on delete cascade,
  transfer_run  code not null,
  transfer_line int not null,
  present       boolean not null,
  primary key (run_id, transfer_run, transfer_line)
);

-- A hold that is released once its run is posted has held in that run all the same.
alter table hold
  add released_late boolean not null default false,
  add release_note text not null default '',
  add check (released_at is not null or not released_late);

create or replace view effective_hold as
  select run_id, payer_no, code, reason from hold where released_at is null or released_late;

drop view live_line;
drop view settled_usage;
drop view used_credit;

-- Live: lines of posted invoices that no rerun has credited. What is billed already is read from
-- here and nowhere else.
create view live_line as
  select line.*, draft.payer_no, draft.currency, draft.run_id,
    live.number as invoice_number
  from draft_line line
  join draft using (draft_id)
  join live_invoice live using (draft_id);

-- Where rows of use have ended for good. A held payer's rows are open again, and of a row that a
-- rerun has looked at again only what it has said counts.
create view settled_usage as
  select outcome.usage_run, outcome.usage_line, outcome.outcome, outcome.quantity, outcome.run_id
  from usage_outcome outcome
  join run using (run_id)
  where run.posting_no is not null
    and case outcome.outcome
      when 'REJECTED' then true
      when 'BILLED' then exists (
        select from live_invoice live where live.draft_id = outcome.draft_id)
      when 'COVERED' then not exists (
        select from effective_hold hold
        where hold.run_id = outcome.run_id and hold.payer_no = outcome.payer_no)
      else false
    end
    and not exists (
      select
      from usage_outcome newer
      join run rerun on rerun.run_id = newer.run_id
      where newer.usage_run = outcome.usage_run and newer.usage_line = outcome.usage_line
        and rerun.family = run.family and rerun.posting_no > run.posting_no
        and not exists (
          select from effective_hold hold
          where hold.run_id = newer.run_id and hold.payer_no = newer.payer_no));

-- What has been used of each credit by posted invoices, and not given back since.
create view used_credit as
  select credit_id, sum(used) as used
  from (
    select credit_id, used from credit_use join invoice using (draft_id)
    union all
    select credit_id, -restored from credit_restored join invoice using (draft_id)) moved
  group by credit_id;

-- Lines that somebody adds to an account's next invoice by hand (P6).
create table adjustment (
  adjustment_id code primary key,
  account_no    code not null,
  product       code not null,
  line_text     text not null check (line_text <> ''),
  amount        numeric(18, 2) not null check (amount > 0),
  currency      code not null check (currency ~ '^[A-Z]{3}$'),
  reason        text not null check (reason <> ''),
  by_whom       text not null,
  at            timestamptz not null
);

create index adjustment_of_account on adjustment (account_no);

-- Later due dates that were agreed once an invoice was posted; the invoice itself stays (I6, P6).
create table extended_due (
  number code not null references invoice,
  due_on date not null,
  reason text not null,
  by_whom text not null,
  at     timestamptz not null,
  primary key (number, at)
);

-- What a payer was billed in runs before, to tell what is unusual (P2).
create index draft_of_payer on draft (payer_no, currency);

-- Options that change what is billed or held; part of the input (P4).
alter table run add limits text not null default 'off';

-- What a rerun changes for later periods, by payer: shown, and left to their own reruns (P3).
create table later_effect (
  run_id    code not null references run,
  later_run code not null,
  payer_no  code not null,
  currency  code not null,
  live_net  numeric(18, 2) not null,
  due_net   numeric(18, 2) not null,
  primary key (run_id, later_run, payer_no, currency)
);

-- The files of a run beside its documents, as they were written last (V8).
create table run_output (
  run_id code not null references run on delete cascade,
  path   text not null,
  sha256 sha256 not null,
  bytes  bigint not null check (bytes >= 0),
  primary key (run_id, path)
);
