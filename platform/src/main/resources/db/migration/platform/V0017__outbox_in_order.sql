-- The relay asks many times a second which events have waited longest. By partition and moment all that wait had to be read and sorted for it.
create index outbox_record_waiting on outbox_record (created_at);
drop index if exists idx_outbox_record_partition_status_retry;
