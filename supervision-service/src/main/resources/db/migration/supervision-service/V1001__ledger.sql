-- What was told last of each thing. Derived: it can be emptied and told again.
create table ledger_entry (
    topic   text collate "C" not null,
    key     text collate "C" not null,
    version bigint not null,
    told_at timestamptz not null,
    data    json not null,
    primary key (topic, key)
);

-- Derived: the cases of city and districts, as they are counted.
create table case_entry (
    number        text collate "C" primary key,
    region        text collate "C" not null,
    organ         text collate "C" not null,
    item_code     text collate "C" not null,
    item_revision int not null,
    item_name     text not null,
    district      boolean not null,
    state         text not null,
    received_on   date not null,
    accepted_on   date,
    ended_on      date,
    -- while it runs: the last day by the law, and by the promise
    due_on        date,
    promised_on   date,
    -- once decided: days used without suspended time, and what law and promise give
    used          int,
    statutory     int,
    promised      int,
    in_time       boolean
);
create index case_received on case_entry (received_on, region, organ);
create index case_ended on case_entry (ended_on, region, organ) where ended_on is not null;
create index case_open on case_entry (region, organ) where ended_on is null;
create index case_due on case_entry (due_on, region, organ) where ended_on is null;
create index case_item on case_entry (item_code, item_revision);
