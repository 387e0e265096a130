-- An entry that a district keeps in a system of its own is reported and not requested: exactly one of the two.
alter table revision alter column request_id drop not null;
alter table revision add column reported_by text;
alter table revision add constraint revision_has_one_source check (num_nonnulls(request_id, reported_by) = 1);
