-- Of the cases decided in the period those with a promise of days: only these can come early. What
-- was scored before keeps what it was a share of; the default is for instances of before.
alter table assessment_score add column promised_cases int not null default 0;
update assessment_score set promised_cases = cases;
alter table assessment_score add check (promised_cases between 0 and cases);
