-- The days on which the organs work. The rows are filled at start and by operators.

-- only days that differ from Monday to Friday, or that a notice names
create table work_calendar (
    day     date    primary key,
    workday boolean not null,
    name    text    not null,
    source  text    not null
);

-- a year without a row, or a provisional one, counts Monday to Friday until its notice is imported
create table work_calendar_year (
    year        integer primary key check (year between 1900 and 2999),
    provisional boolean not null,
    source      text    not null
);
