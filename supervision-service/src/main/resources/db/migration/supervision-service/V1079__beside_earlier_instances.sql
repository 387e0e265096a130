-- Instances of before, which still run while others are replaced, know nothing of these columns. What they
-- write is derived anew with everything else when the first new instance counts by its calendar.
alter table case_entry alter column decided set default false, alter column running set default false;
alter table rating_entry alter column unfounded set default false;
