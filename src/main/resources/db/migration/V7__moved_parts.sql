-- T5: parts of agreements that have moved to a subscription of their own, as a run knows them. The
-- transfers are the record; this is what came of them, worked out anew for each run.
create table moved_part (
  run_id               code not null,
  subscription_id      code not null,
  from_subscription_id code not null,
  to_account_no        code not null,
  effective_on         date not null,
  quantity             int not null check (quantity > 0),
  product              code,
  listed_before        boolean not null,
  transfer_run         code not null,
  transfer_line        int not null,
  primary key (run_id, subscription_id),
  check (subscription_id <> from_subscription_id)
);

comment on column moved_part.listed_before is
  'a posted run has read a row of the new subscription: missing now, it is missing';

create index part_from_subscription on moved_part (run_id, from_subscription_id);
create index part_to_account on moved_part (run_id, to_account_no);
create index transfer_to_subscription on transfer_row (new_subscription_id)
  where new_subscription_id is not null;
