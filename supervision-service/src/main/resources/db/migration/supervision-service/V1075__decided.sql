-- Whether a case was decided in substance, by its verdict: its state says so only until it is
-- archived.
alter table case_entry add column decided boolean not null default false;
update case_entry set decided = true
from ledger_entry
where topic = 'CASE' and key = number and data ->> 'verdict' is not null;
alter table case_entry alter column decided drop default;
drop index case_ended;
create index case_ended on case_entry (ended_on, region, organ) include (decided, in_time)
    where ended_on is not null;

-- What archived cases lost for it comes back when they are looked at.
update watched set at = now() where topic = 'CASE';
