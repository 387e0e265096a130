-- Organs of every level and the people who answer for their content (A11).
create table organ (
    code    text primary key,
    region  text not null,
    name    text not null,
    version int not null
);
create index organ_region on organ (region, code);

create table content_office (
    organ     text primary key references organ,
    office    text not null,
    leader    text not null,
    telephone text not null,
    editors   text[] not null
);
