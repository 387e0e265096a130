-- There is a row while the ledger has been forgotten and not told whole again; nothing is counted
-- meanwhile. Of several rebuilds at once the one that forgot last ends it.
create table ledger_rebuilding (
    one   boolean primary key default true check (one),
    run   uuid not null,
    since timestamptz not null
);

-- duty_entry came empty over a ledger that was there: it has to be told again to be whole.
insert into ledger_rebuilding (run, since)
select uuidv7(), now()
where exists (select from ledger_entry) and not exists (select from duty_entry);
