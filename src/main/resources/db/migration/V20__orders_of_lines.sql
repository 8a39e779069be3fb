-- The customer's order that a line is for, where its document states another one or none (BT-13).

alter table draft_line add column order_reference text;
