-- What was read by a grant is recorded for the purpose that was granted; beside it what the reader
-- says of this occasion.
alter table monitoring_use add column matter text;
