-- Records a run that begins. Only one unfinished run can be on record.
-- Served by run_one_unfinished.
insert into run (run_id, job, period, month, invoice_date, state, attempt, review,
  input_fingerprint, catalog_fingerprint, program_version, snapshot_path, catalog_path, out_path,
  begun_by, begun_at)
values (:run, :job, :period, :month, :invoiceDate, 'drafting', :attempt, :review,
  :inputFingerprint, :catalogFingerprint, :programVersion, :snapshot, :catalog, :out, :by, :at)
