-- Derived: every publication of an item that was told or asked for; a publication never changes.
create table published_item (
    code           text collate "C" not null,
    number         int not null,
    listed         boolean not null,
    in_force       boolean not null,
    effective_from timestamptz not null,
    flow           json,
    primary key (code, number)
);
-- Derived: what a case was begun under and nobody has told here yet.
create table wanted_item (
    code     text collate "C" not null,
    number   int not null,
    asked_at timestamptz,
    primary key (code, number)
);
