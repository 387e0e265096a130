-- Whether a case runs, by where it stands: a district may end one without telling on which day.
alter table case_entry add column running boolean not null default false;
update case_entry set running = true
where state in ('SUBMITTED', 'PRE_CHECK', 'SUPPLEMENT', 'ACCEPTED', 'IN_REVIEW',
    'SPECIAL_PROCEDURE');
alter table case_entry alter column running drop default;
drop index case_open;
create index case_open on case_entry (region, organ) include (due_on, promised_on) where running;
drop index case_due;
create index case_due on case_entry (due_on, region, organ) where running;
