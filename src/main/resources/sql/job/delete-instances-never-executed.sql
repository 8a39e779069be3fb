-- Deletes the runs that were killed between being named and being started: they could never start again.
-- Served by execution_of_instance (job_instance_id).
DELETE FROM batch_job_instance i
WHERE NOT EXISTS (
  SELECT FROM batch_job_execution e WHERE e.job_instance_id = i.job_instance_id
)
