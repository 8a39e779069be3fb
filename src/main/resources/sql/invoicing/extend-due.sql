-- Records a later due date beside a posted invoice.
-- Served by extended_due_pkey (number, at).
insert into extended_due (number, due_on, reason, by_whom, at)
values (:number, :dueOn, :reason, :by, :at)
