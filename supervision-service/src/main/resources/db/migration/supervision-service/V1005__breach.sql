-- Derived: what B16 forbids and data show, one for each thing and item.
create table breach_finding (
    id       uuid primary key,
    item     int not null check (item between 1 and 8),
    topic    text collate "C" not null,
    key      text collate "C" not null,
    name     text not null,
    region   text collate "C" not null,
    organ    text collate "C",
    since    timestamptz not null,
    evidence jsonb not null,
    unique (topic, key, item)
);
create index breach_finding_newest on breach_finding (region, since desc, id desc);
create index breach_finding_organ on breach_finding (organ, since desc, id desc);

-- What people record by hand; never changed.
create table breach_report (
    id          uuid primary key,
    item        int not null check (item between 1 and 8),
    name        text not null,
    region      text collate "C" not null,
    organ       text collate "C" not null,
    occurred_at timestamptz not null,
    facts       text not null,
    person      text not null
);
create index breach_report_newest on breach_report (region, occurred_at desc, id desc);
create index breach_report_organ on breach_report (organ, occurred_at desc, id desc);

-- What people do about either; only added to.
create table breach_act (
    breach      uuid not null,
    seq         int not null,
    act         text collate "C" not null,
    -- how much was known then
    evidence    int not null,
    at          timestamptz not null,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       text not null,
    primary key (breach, seq)
);
create function refuse_to_change_breach() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger breach_act_stays before update or delete on breach_act
    for each row execute function refuse_to_change_breach();
create trigger breach_report_stays before update or delete on breach_report
    for each row execute function refuse_to_change_breach();

-- The register: one that was found wrong stands open again when more shows.
create view breach as
select any_breach.*,
    case
        when last.act is null or last.act = 'DISMISS' and last.evidence < jsonb_array_length(any_breach.evidence)
            then 'OPEN'
        when last.act = 'EXPLAIN' then 'EXPLAINED'
        when last.act = 'CONFIRM' then 'CONFIRMED'
        else 'DISMISSED'
    end as state,
    coalesce(last.seq, 0) + 1 as version
from (
    select id, item, topic, key, name, region, organ, since, evidence, null::text as person
    from breach_finding
    union all
    select id, item, null::text, null::text, name, region, organ, occurred_at,
        jsonb_build_array(jsonb_build_object('what', facts, 'at', occurred_at)), person
    from breach_report) as any_breach
left join lateral (
    select act, evidence, seq from breach_act where breach = any_breach.id order by seq desc limit 1) as last on true;
