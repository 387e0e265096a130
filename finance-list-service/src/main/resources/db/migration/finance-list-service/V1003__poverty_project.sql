-- The figures of each project that is published, as they are added up.
create table poverty_project (
    code       text collate "C" primary key,
    year       int not null,
    region     text collate "C" not null,
    cancelled  boolean not null,
    investment numeric(16, 2) not null check (investment >= 0),
    central    numeric(16, 2) not null check (central >= 0),
    province   numeric(16, 2) not null check (province >= 0),
    city       numeric(16, 2) not null check (city >= 0),
    county     numeric(16, 2) not null check (county >= 0),
    households int not null,
    persons    int not null,
    check (investment = central + province + city + county)
);
create index poverty_project_region on poverty_project (region, year) where not cancelled;

-- By what the original approver changed a project, and how soon that was public.
create table republication (
    code         text collate "C" not null,
    number       int not null,
    approver     text not null,
    document     text not null,
    approved_on  date not null,
    due_on       date not null,
    published_on date not null,
    primary key (code, number)
);

-- Requests that were told of as late.
create table republication_late (
    request_id uuid primary key references change_request
);
create index change_request_poverty on change_request (id)
    where list = 'poverty-projects' and state in ('IN_REVIEW', 'SCHEDULED');
