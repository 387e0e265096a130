-- What is searched of the published items. Cancelled items leave it; their revisions stay.
create table power_item (
    code      text primary key,
    name      text not null,
    type      text not null,
    organ     text not null,
    region    text not null,
    standing  text not null,
    audience  text[] not null,
    words     text not null,
    terms     tsvector not null,
    document  json not null
);
create index power_item_region on power_item (region, code);
create index power_item_organ on power_item (organ, code);
create index power_item_terms on power_item using gin (terms);
