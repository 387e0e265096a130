-- Derived: when a thing is to be looked at next, and what runs of it.
create table watched (
    topic     text collate "C" not null,
    key       text collate "C" not null,
    name      text not null,
    region    text collate "C" not null,
    organ     text collate "C",
    office    text,
    concerned text collate "C",
    at        timestamptz,
    due_on    date,
    running   boolean not null,
    primary key (topic, key)
);
create index watched_at on watched (at, topic, key) where at is not null;
create index watched_due on watched (region, due_on, topic, key) where running;
create index watched_organ on watched (organ, due_on, topic, key) where running;

-- Derived: what stands, one for each thing and aspect.
create table card (
    id        uuid primary key,
    topic     text collate "C" not null,
    key       text collate "C" not null,
    name      text not null,
    aspect    text not null,
    region    text collate "C" not null,
    organ     text collate "C",
    office    text,
    concerned text collate "C",
    level     int not null,
    rule      text not null,
    addressee text not null,
    raised_at timestamptz not null,
    raises    json not null
);
create index card_thing on card (topic, key);
create index card_newest on card (region, raised_at desc, id);
create index card_organ on card (organ, raised_at desc, id);

-- What was told of each card last; not derived: computing again tells nothing twice.
create table told_card (
    card    uuid primary key,
    version int not null,
    digest  text not null
);

-- What people do about cards; only added to.
create table card_act (
    card        uuid not null,
    seq         int not null,
    act         text not null,
    level       int not null,
    at          timestamptz not null,
    person      text not null,
    person_name text not null,
    organ       text,
    reason      text not null,
    primary key (card, seq)
);
create function refuse_to_change_card_act() returns trigger language plpgsql as $$
begin
    raise exception 'what was done about a card is only added to';
end $$;
create trigger card_act_stays before update or delete on card_act
    for each row execute function refuse_to_change_card_act();
