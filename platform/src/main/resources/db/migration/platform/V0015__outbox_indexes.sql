-- An event is stored and removed again within a moment, each time in every index. What these three find, the other two and the key find as well.
drop index if exists idx_outbox_record_status;
drop index if exists idx_outbox_record_status_retry;
drop index if exists idx_outbox_record_record_key_completed_created;

-- Rows that were removed are passed by every look until they are cleared away: by their number, not by a share of a table that is empty.
alter table outbox_record set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
