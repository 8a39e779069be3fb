-- Runs: what was started, from which input, how far it came, and who did what.

-- Text that is compared byte by byte, so that it sorts the same on every server.
create domain code as text collate "C" check (value <> '');
create domain sha256 as text collate "C" check (value ~ '^[0-9a-f]{64}$');

create table run (
  run_id              code primary key,
  job                 text not null check (job in ('monthly', 'settlement')),
  period              code not null,
  month               date not null check (extract(day from month) = 1),
  invoice_date        date not null,
  state               text not null check (state in ('drafting', 'draft', 'posted', 'delivered')),
  -- How often the run was begun; a discarded draft is begun anew under the same name.
  attempt             int not null check (attempt >= 1),
  -- Whether it waits for `post` once it is drafted.
  review              boolean not null,
  input_fingerprint   sha256 not null,
  catalog_fingerprint sha256 not null,
  program_version     text not null,
  snapshot_path       text not null,
  catalog_path        text not null,
  out_path            text not null,
  begun_by            text not null,
  begun_at            timestamptz not null,
  posted_by           text,
  posted_at           timestamptz,
  check ((state in ('posted', 'delivered')) = (posted_at is not null)),
  check ((posted_by is null) = (posted_at is null))
);

-- P1: one draft at a time, and what is posted is delivered before the next run begins.
create unique index run_one_unfinished on run ((true)) where state <> 'delivered';

-- Who began, drafted, posted, discarded, released what, and when (P6). Outlives a discarded draft.
create table run_event (
  event_no bigint generated always as identity primary key,
  run_id   code not null,
  what     text not null,
  by_whom  text not null,
  at       timestamptz not null,
  note     text not null default ''
);

create index run_event_of_run on run_event (run_id, event_no);

-- The catalogue as it was, once for each content, so that a posted run can be explained later.
create table catalog_file (
  fingerprint sha256 not null,
  name        code not null,
  content     bytea not null,
  primary key (fingerprint, name)
);

-- The files that a run read. V1: records = header + accepted + duplicates + rejected.
create table run_file (
  run_id   code not null references run on delete cascade,
  file     code not null,
  sha256   sha256 not null,
  bytes    bigint not null check (bytes >= 0),
  records  bigint not null check (records >= 1),
  quantity numeric not null check (quantity >= 0),
  primary key (run_id, file)
);

comment on column run_file.quantity is 'the sum of the quantities of all rows that could be read';
