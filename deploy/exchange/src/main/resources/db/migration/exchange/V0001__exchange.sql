-- What the district holds of the city's lists: of each entry the newest revision.
create table entry (
    list     text not null,
    code     text not null,
    number   int not null,
    document json not null,   -- as the city published it
    status   text not null generated always as (document ->> 'status') stored,
    organ    text not null generated always as (document ->> 'organ') stored,
    region   text not null generated always as (document ->> 'region') stored,
    primary key (list, code)
);
create index entry_organ on entry (list, organ, code collate "C");

-- How far it is. It moves in the transaction that stores what it passes, so neither is ever ahead of the other.
create table feed (
    list     text primary key,
    position bigint not null,
    page     text,            -- where the snapshot goes on; none when it is complete and the feed is followed
    moved_at timestamptz not null
);

-- What is sent at once. It is here before it is sent, so that what is sent again is the same.
create table batch (
    number      bigint generated always as identity primary key,
    key         uuid not null unique,
    target      text not null,
    made_at     timestamptz not null,
    answered_at timestamptz
);
create index batch_unanswered on batch (target, number) where answered_at is null;

-- What the district reports. Its own systems put rows in here (target, row), or files into the outbox.
create table report (
    id      bigint generated always as identity primary key,
    target  text not null
        check (target ~ '^(supervision/records/[0-9-]{1,32}|[a-z][a-z-]{0,62}/[a-z][a-z-]{0,62})$'),
    row     text not null check (json_typeof(row::json) = 'object'),
    file    text,             -- digest of the file that it came with
    line    int,
    batch   bigint references batch,
    result  text,
    problem json,             -- why it was refused
    unique (file, line)
);
create index report_waiting on report (target, id) where batch is null;
create index report_batch on report (batch);
create index report_refused on report (id) where result = 'REFUSED';

-- When the copy was last held against the city's digests, and what differed.
create table comparison (
    list        text primary key,
    compared_at timestamptz not null,
    organs      int not null,
    differences int not null
);
