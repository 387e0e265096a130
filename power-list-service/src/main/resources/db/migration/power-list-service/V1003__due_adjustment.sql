-- Adjustments that departments have to propose, and how each was closed.
create table due_adjustment (
    id            uuid primary key,
    cause         text not null,
    region        text not null,
    organ         text,
    code          text,
    basic_code    text not null,
    name          text not null,
    origin        text not null,
    origin_region text not null,
    detail        text not null,
    opened_at     timestamptz not null,
    due_on        date not null,
    state         text not null,
    closing       text,
    closed_at     timestamptz,
    version       int not null,
    -- one origin makes an item due once, however often it is told
    unique nulls not distinct (cause, origin, region, code, basic_code)
);
create index due_adjustment_region on due_adjustment (region, due_on, id);
create index due_adjustment_origin on due_adjustment (origin_region, due_on, id);
create index due_adjustment_organ on due_adjustment (organ, due_on, id);
create index due_adjustment_open on due_adjustment (basic_code, region) where state = 'OPEN';

-- the same item at other levels: the basic code is the end of the code
create index power_item_basic_code on power_item (substr(code, 20));
