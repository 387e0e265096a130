-- What power-list-service has told of its items: the newest revision of each.
create table listed_item (
    code     text collate "C" primary key,
    number   int not null,
    status   text not null,
    type     text not null,
    organ    text not null,
    region   text not null,
    name     text not null,
    document json not null,
    told_at  timestamptz not null
);
create index listed_item_organ on listed_item (organ, region);

-- The published guides as they are searched: what stands in them and in their items.
create table guide (
    item_code text collate "C" primary key,
    organ     text collate "C" not null,
    region    text collate "C" not null,
    words     text not null,
    document  json not null
);
create index guide_region on guide (region, item_code);
create index guide_organ on guide (organ, item_code);
