-- Whose e-invoices a run puts to the official rules: those of all payers, or of a sample.

alter table run add checking text not null default 'all' check (checking in ('all', 'sample'));
