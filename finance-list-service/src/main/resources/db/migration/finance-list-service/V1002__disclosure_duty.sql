-- What a department owes the public of a fund: since when, until when, and whether it is done.
create table disclosure_duty (
    fund       text collate "C" not null,
    duty       text collate "C" not null,
    department text collate "C" not null,
    region     text collate "C" not null,
    year       int not null,
    since      date not null,
    due        date not null,
    done_on    date,
    -- the fund was cancelled before it was done
    dropped    boolean not null default false,
    -- told that it was not done in time
    told_late  boolean not null default false,
    version    int not null default 1,
    primary key (fund, duty)
);
create index disclosure_duty_figures on disclosure_duty (region, year, department) where not dropped;
create index disclosure_duty_late on disclosure_duty (due)
    where done_on is null and not dropped and not told_late;
