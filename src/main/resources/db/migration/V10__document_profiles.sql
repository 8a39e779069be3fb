-- Documents beside the invoice: which profile a Peppol document is written in.

-- NLCIUS where the receiver takes that and not BIS Billing 3; all before this were BIS Billing 3.
alter table draft add column profile code not null default 'peppol-bis-billing-3'
  check (profile in ('peppol-bis-billing-3', 'nlcius'));
