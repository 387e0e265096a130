-- 区县办件: cases that districts handle in systems of their own, as they last reported them.
create table district_case (
    region        text collate "C" not null,
    number        text collate "C" not null,
    version       int not null,
    digest        text not null,
    item_code     text collate "C" not null,
    item_revision int not null,
    item_name     text not null,
    organ         text collate "C" not null,
    state         text not null,
    received_at   timestamptz not null,
    document      jsonb not null,
    reported_by   text not null,
    reported_at   timestamptz not null,
    primary key (region, number)
);
create index district_case_state on district_case (region, state, number);
create index district_case_item on district_case (item_code, region, number);
