-- The calendar by which everything that counts working days was last derived, and the one that was
-- noticed since. It begins empty, so that all that is there is derived once more, as by now it is.
create table counted_calendar (
    one        boolean primary key default true check (one),
    counted    text not null,
    noticed    text not null,
    noticed_at timestamptz not null
);
