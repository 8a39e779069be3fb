-- What a run works out: drafts with their lines, holds, and what became of each row of use.

create sequence draft_id_seq cache 100;

create table draft (
  draft_id       bigint primary key,
  run_id         code not null references run,
  payer_no       code not null,
  seller         code not null,
  doc_type       code not null check (doc_type in ('INVOICE', 'CREDIT_NOTE')),
  series         code not null check (series in ('ORDINARY', 'MAINTENANCE')),
  invoice_group  text collate "C" not null,
  currency       code not null check (currency ~ '^[A-Z]{3}$'),
  net            numeric(18, 2) not null,
  vat            numeric(18, 2) not null,
  gross          numeric(18, 2) not null,
  prepaid        numeric(18, 2) not null check (prepaid >= 0),
  payable        numeric(18, 2) not null check (payable >= 0),
  invoice_date   date not null,
  due_on         date not null,
  channel        code not null check (channel in ('peppol', 'finvoice', 'email', 'print')),
  channel_note   text not null,
  lines          int not null check (lines > 0),
  header         text not null,
  content_sha256 sha256 not null,
  check (net + vat = gross),
  check (gross - prepaid = payable),
  -- V3: one invoice for each payer, series, group and currency of a run.
  constraint draft_once unique (run_id, payer_no, doc_type, series, invoice_group, currency)
);

comment on column draft.header is 'all that the invoice says but for its lines, as JSON';
comment on column draft.content_sha256 is
  'of the whole draft with its lines and its basis, as canonical JSON';

create table draft_line (
  draft_id        bigint not null references draft,
  line_no         int not null check (line_no >= 1),
  account_no      code not null,
  account_name    text not null,
  subscription_id code not null,
  product         code not null,
  plan            code not null,
  kind            code not null
    check (kind in ('LICENCE', 'FLAT', 'USAGE', 'OVERAGE', 'SETTLEMENT', 'ONE_OFF',
      'MINIMUM')),
  code            code not null,
  service_from    date not null,
  service_to      date not null,
  tier            int not null check (tier >= 0),
  timing          code not null check (timing in ('ADVANCE', 'ARREARS')),
  licences        int not null check (licences >= 0),
  quantity        numeric(20, 4) not null,
  unit_price      numeric(18, 4) not null check (unit_price >= 0),
  amount          numeric(18, 2) not null,
  tax_point       date not null,
  vat_category    code not null,
  vat_percent     numeric not null check (vat_percent between 0 and 100),
  vat_exemption   code,
  derivation      text not null,
  primary key (draft_id, line_no),
  check (service_from < service_to),
  -- Q3: the customer can recompute the amount from what is printed.
  check (amount = round(quantity * unit_price, 2))
);

create index line_of_subscription on draft_line (subscription_id);

-- I4: what each account and client has in a line, for the invoices that are broken down.
create table basis_entry (
  draft_id    bigint not null,
  line_no     int not null,
  entry_no    int not null check (entry_no >= 1),
  account_no  code not null,
  client_no   code,
  client_name text,
  quantity    numeric(20, 4) not null,
  amount      numeric(18, 2) not null,
  primary key (draft_id, line_no, entry_no),
  foreign key (draft_id, line_no) references draft_line,
  check ((client_no is null) = (client_name is null))
);

create table credit_use (
  draft_id   bigint not null references draft,
  credit_id  code not null,
  used       numeric(18, 2) not null check (used > 0),
  left_after numeric(18, 2) not null check (left_after >= 0),
  primary key (draft_id, credit_id)
);

create index use_of_credit on credit_use (credit_id);

-- C4: credit that no further invoice is expected to use.
create table refund (
  run_id    code not null references run,
  payer_no  code not null,
  credit_id code not null,
  product   code,
  amount    numeric(18, 2) not null check (amount > 0),
  currency  code not null,
  primary key (run_id, payer_no, credit_id)
);

-- P2: payers left out of a run. A released hold stays on record and holds no longer.
create table hold (
  run_id      code not null references run,
  payer_no    code not null,
  code        code not null,
  reason      text not null,
  released_by text,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null)),
  primary key (run_id, payer_no, code, reason)
);

create view effective_hold as
  select run_id, payer_no, code, reason from hold where released_at is null;

-- Every payer of a run, once it has been rated, with what its charges add up to.
create table rated_payer (
  run_id   code not null references run,
  payer_no code not null,
  accounts int not null check (accounts > 0),
  primary key (run_id, payer_no)
);

create table rated_amount (
  run_id   code not null,
  payer_no code not null,
  currency code not null,
  charges  int not null,
  amount   numeric(18, 2) not null,
  primary key (run_id, payer_no, currency),
  foreign key (run_id, payer_no) references rated_payer
);

-- P5: where a row of use ended in a run; the quantities of a row's outcomes add up to its own.
create table usage_outcome (
  run_id     code not null,
  payer_no   code,
  usage_run  code not null,
  usage_line int not null,
  outcome    code not null check (outcome in ('BILLED', 'COVERED', 'DEFERRED', 'HELD', 'REJECTED')),
  quantity   numeric not null check (quantity > 0 and scale(quantity) <= 4),
  draft_id   bigint,
  line_no    int,
  check ((outcome = 'BILLED') = (draft_id is not null)),
  check ((draft_id is null) = (line_no is null)),
  constraint outcome_once unique nulls not distinct
    (usage_run, usage_line, run_id, outcome, draft_id, line_no)
);

create index outcome_of_line on usage_outcome (draft_id, line_no) where draft_id is not null;
create index outcome_of_run on usage_outcome (run_id, payer_no);

-- Rows of use that a posted run left open, held or for later: where later runs begin to look.
create table waiting_usage (
  run_id          code not null references run,
  usage_run       code not null,
  usage_line      int not null,
  subscription_id code not null,
  occurred_on     date not null,
  primary key (run_id, usage_run, usage_line)
);

create index waiting_of_subscription on waiting_usage (subscription_id);

-- P5: where a row of a timeline ended in the run that read it.
create table licence_outcome (
  run_id   code not null,
  line     int not null,
  payer_no code not null,
  outcome  code not null check (outcome in ('BILLED', 'COVERED', 'DEFERRED')),
  primary key (run_id, line)
);

create table difference (
  run_id          code not null references run,
  payer_no        code not null,
  difference_no   int not null,
  account_no      code not null,
  subscription_id code not null,
  days_from       date not null,
  days_to         date not null,
  billed          text not null,
  due             text not null,
  reason          text not null,
  primary key (run_id, payer_no, difference_no),
  check (days_from < days_to)
);
