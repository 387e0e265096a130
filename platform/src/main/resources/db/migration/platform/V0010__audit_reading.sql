-- What one person did, and what was done in a time: entries are written in the order of time, so a
-- small index of ranges is enough for the second.
create index audit_entry_person on audit_entry (person, at, id);
create index audit_entry_time on audit_entry using brin (at);
