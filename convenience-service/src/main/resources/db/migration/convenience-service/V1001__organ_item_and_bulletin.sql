-- What power-list-service has told of the organs.
create table listed_organ (
    code    text collate "C" primary key,
    region  text collate "C" not null,
    name    text not null,
    version int not null
);

-- The convenience items in force as they are searched and counted.
create table public_item (
    code      text collate "C" primary key,
    organ     text collate "C" not null,
    region    text collate "C" not null,
    themes    text[] not null,
    audiences text[] not null,
    words     text not null,
    document  json not null
);
create index public_item_region on public_item (region, code);
create index public_item_organ on public_item (organ, code);

-- The bulletins, withdrawn ones too: of those a notice is left.
create table public_bulletin (
    code         text collate "C" primary key,
    organ        text collate "C" not null,
    region       text collate "C" not null,
    title        text not null,
    body         text not null,
    words        text not null,
    published_at timestamptz not null,
    changed_at   timestamptz not null,
    withdrawn    boolean not null
);
create index public_bulletin_newest on public_bulletin (published_at desc, code desc);
