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
