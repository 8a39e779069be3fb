-- The rows of a snapshot, one table for each file; columns are named as in the file, and row_text is
-- the row as it was. Rows that were not taken stand in reject and duplicate_row instead, so that
-- the three together are the file.
--
-- No foreign keys to run: a check for each row would take longer than reading it. One transaction
-- fills the tables for a run and one statement empties each.

create table account_row (
  run_id             code not null,
  line               int not null check (line >= 2),
  account_no         code not null,
  seller             code not null,
  name               text not null,
  country            code not null,
  org_no             code,
  vat_no             code,
  language           code not null,
  currency           code not null check (currency ~ '^[A-Z]{3}$'),
  payer_account_no   code,
  contact_name       text,
  email              text,
  address_line1      text,
  address_line2      text,
  postal_code        text,
  city               text,
  buyer_reference    text,
  order_reference    text,
  e_invoice_address  code,
  e_invoice_operator code,
  delivery           code not null
    check (delivery in ('auto', 'peppol', 'finvoice', 'email', 'print')),
  payment_terms_days int check (payment_terms_days between 0 and 365),
  row_text           text not null,
  payer_no           code generated always as (coalesce(payer_account_no, account_no)) stored,
  primary key (run_id, line),
  constraint account_once unique (run_id, account_no) deferrable initially deferred
);

create index account_of_payer on account_row (run_id, payer_no, account_no);
create index account_through_runs on account_row (account_no, run_id);

create table subscription_row (
  run_id           code not null,
  line             int not null check (line >= 2),
  subscription_id  code not null,
  account_no       code not null,
  product          code not null,
  started_on       date not null,
  signed_on        date,
  billed_until     date,
  managed_in       code,
  notice_given_on  date,
  notice_mode      code check (notice_mode in ('immediate', 'period_end')),
  order_reference  text,
  notice_rule      code
    check (notice_rule in ('month_end', 'by_30_september', 'rolling_3_months')),
  bound_until      date,
  contract_price   numeric check (contract_price >= 0),
  discount_percent numeric check (discount_percent between 0 and 100),
  discount_until   date,
  row_text         text not null,
  primary key (run_id, line),
  constraint subscription_once unique (run_id, subscription_id) deferrable initially deferred
);

create index subscription_of_account on subscription_row (run_id, account_no);
create index subscription_through_runs on subscription_row (subscription_id, run_id);

create table licence_row (
  run_id          code not null,
  line            int not null check (line >= 2),
  subscription_id code not null,
  effective_from  date not null,
  plan            code not null,
  quantity        int not null check (quantity >= 0),
  active_users    int check (active_users between 0 and quantity),
  changed_in      code,
  row_text        text not null,
  primary key (run_id, line),
  constraint licence_day_once unique (run_id, subscription_id, effective_from)
    deferrable initially deferred
);

-- Events: kept from the run that read them first; later runs know them once that run is posted.

create table usage_row (
  run_id          code not null,
  line            int not null check (line >= 2),
  usage_id        code not null,
  subscription_id code not null,
  metric          code not null,
  occurred_on     date not null,
  quantity        numeric not null check (quantity > 0 and scale(quantity) <= 4),
  client_no       code,
  client_name     text,
  row_text        text not null,
  primary key (run_id, line),
  constraint usage_once unique (usage_id, run_id) deferrable initially deferred
);

create index usage_of_subscription on usage_row (subscription_id, metric, occurred_on, run_id);

create table credit_row (
  run_id      code not null,
  line        int not null check (line >= 2),
  credit_id   code not null,
  account_no  code not null,
  product     code,
  amount      numeric(18, 2) not null check (amount > 0),
  currency    code not null check (currency ~ '^[A-Z]{3}$'),
  received_on date not null,
  row_text    text not null,
  primary key (run_id, line),
  constraint credit_once unique (credit_id, run_id) deferrable initially deferred
);

create index credit_of_account on credit_row (account_no);

create table transfer_row (
  run_id              code not null,
  line                int not null check (line >= 2),
  subscription_id     code,
  account_no          code,
  to_account_no       code,
  effective_on        date not null,
  quantity            int check (quantity > 0),
  new_subscription_id code,
  document_reference  text not null,
  row_text            text not null,
  primary key (run_id, line),
  check ((subscription_id is null) <> (account_no is null))
);

create index transfer_of_subscription on transfer_row (subscription_id);
create index transfer_of_account on transfer_row (account_no);
create index transfer_to_account on transfer_row (to_account_no);

create table extension_row (
  run_id     code not null,
  line       int not null check (line >= 2),
  account_no code not null,
  period     code not null,
  due_on     date not null,
  row_text   text not null,
  primary key (run_id, line),
  constraint extension_once unique (run_id, account_no, period) deferrable initially deferred
);

create table recipient_row (
  run_id         code not null,
  line           int not null check (line >= 2),
  participant_id code not null,
  capability     code not null,
  status         code not null check (status in ('registered', 'not_registered', 'unknown')),
  checked_at     date not null,
  row_text       text not null,
  primary key (run_id, line),
  constraint recipient_once unique (run_id, participant_id, capability)
    deferrable initially deferred
);

-- Rows that were not taken. row_run is the run that read the row: another one when a row that had
-- to wait turns out to be wrong later.
create table reject (
  run_id     code not null,
  row_run    code not null,
  file       code not null,
  line       int not null check (line >= 1),
  code       code not null,
  reason     text not null,
  account_no code,
  payer_no   code,
  subscription_id code,
  quantity   numeric,
  row_text   text not null,
  primary key (run_id, row_run, file, line)
);

create index reject_of_payer on reject (run_id, payer_no);
create index reject_of_subscription on reject (run_id, subscription_id);

create table duplicate_row (
  run_id   code not null,
  file     code not null,
  line     int not null check (line >= 2),
  of_run   code not null,
  of_line  int not null,
  quantity numeric,
  primary key (run_id, file, line)
);
