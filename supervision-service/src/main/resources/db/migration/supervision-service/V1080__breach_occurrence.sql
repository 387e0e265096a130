-- What people did about a breach, with what they had before them when they did it.
drop view breach;
create function breach_digest(evidence text) returns text language sql immutable strict parallel safe as $$
    select encode(sha256(convert_to(evidence, 'UTF8')), 'hex')
$$;
alter table breach_act add column evidence_digest text, add column snapshot jsonb;

-- What was done before this is kept with what is found now. Of what is not found any more nothing is known but the acts.
alter table breach_act disable trigger breach_act_stays;
update breach_act as act set
    evidence_digest = case when act.evidence = jsonb_array_length(found.evidence)
        then breach_digest(found.evidence::text) else breach_digest('') end,
    snapshot = jsonb_build_object('item', found.item, 'topic', found.topic, 'key', found.key, 'name', found.name,
        'region', found.region, 'organ', found.organ, 'since', found.since, 'evidence', found.evidence)
from breach_finding as found where found.id = act.breach;
update breach_act as act set
    evidence_digest = breach_digest(report.facts),
    snapshot = jsonb_build_object('item', report.item, 'name', report.name, 'region', report.region,
        'organ', report.organ, 'since', report.occurred_at, 'evidence', '[]'::jsonb)
from breach_report as report where report.id = act.breach;
alter table breach_act enable trigger breach_act_stays;
alter table breach_act drop column evidence;

create index breach_act_thing on breach_act ((snapshot ->> 'topic'), (snapshot ->> 'key'));

-- The register. What was acted on and is not found any more stands as it was seen last. What was explained or dismissed
-- stands open again when the evidence is another; what was confirmed stays so and says that it is.
create view breach as
select any_breach.*,
    case
        when last.act is null or last.act <> 'CONFIRM' and last.evidence_digest is distinct from any_breach.digest
            then 'OPEN'
        when last.act = 'EXPLAIN' then 'EXPLAINED'
        when last.act = 'CONFIRM' then 'CONFIRMED'
        else 'DISMISSED'
    end as state,
    last.act is not null and last.evidence_digest is distinct from any_breach.digest as changed,
    coalesce(last.seq, 0) + 1 as version
from (
    select id, item, topic, key, name, region, organ, since, evidence, breach_digest(evidence::text) as digest,
        null::text as person, true as present
    from breach_finding
    union all
    select id, item, null, null, name, region, organ, occurred_at,
        jsonb_build_array(jsonb_build_object('what', facts, 'at', occurred_at)), breach_digest(facts), person, true
    from breach_report
    union all
    select act.breach, (snapshot ->> 'item')::int, snapshot ->> 'topic', snapshot ->> 'key', snapshot ->> 'name',
        snapshot ->> 'region', snapshot ->> 'organ', (snapshot ->> 'since')::timestamptz, snapshot -> 'evidence',
        evidence_digest, null, false
    from breach_act as act
    where snapshot ->> 'topic' is not null
        and not exists (select from breach_finding as found where found.id = act.breach)
        and not exists (select from breach_act as later where later.breach = act.breach and later.seq > act.seq)
    ) as any_breach
left join lateral (
    select act, evidence_digest, seq from breach_act where breach = any_breach.id order by seq desc limit 1) as last on true;
