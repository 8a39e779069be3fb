-- Records a run that begins. Only one unfinished run can be on record.
-- Served by run_one_unfinished.
insert into run (run_id, job, period, kind, family, rows_of, month, invoice_date, taxed_on, state,
  attempt, review,
  input_fingerprint, catalog_fingerprint, program_version, snapshot_path, catalog_path, out_path, limits,
  checking,
  begun_by, begun_at)
values (:run, :job, :period, :kind, :family, :rowsOf, :month, :invoiceDate, :taxedOn, 'drafting',
  :attempt, :review,
  :inputFingerprint, :catalogFingerprint, :programVersion, :snapshot, :catalog, :out, :limits,
  :checking, :by,
  :at)
