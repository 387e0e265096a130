-- Cases of this node that the city has not taken as they stand, and why not if it was asked. Empty where no city is above.
create table case_to_report (
    number  text primary key,
    version int not null,
    due_at  timestamptz not null,
    problem json
);
create index case_to_report_due on case_to_report (due_at, number);
