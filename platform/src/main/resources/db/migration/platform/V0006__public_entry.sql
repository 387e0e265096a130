-- What is in force of every list, as it is searched; marks are what else an entry is looked up by.
create table public_entry (
    list     text collate "C" not null,
    code     text collate "C" not null,
    organ    text collate "C" not null,
    region   text collate "C" not null,
    words    text not null,
    marks    text[] not null,
    document json not null,
    primary key (list, code)
);
create index public_entry_region on public_entry (list, region, code);
create index public_entry_organ on public_entry (list, organ, code);
create index public_entry_marks on public_entry using gin (marks);
