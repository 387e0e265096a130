-- The newest entries, of whomever and of whatever: ranges find a time, but give no order, so that the whole trail was sorted for a page of it.
create index audit_entry_newest on audit_entry (at, id);
drop index audit_entry_time;
