-- 安全及泄密问题 (A20). What happened is sealed in content, words of records too.
create table incident (
    id            uuid primary key,
    version       int not null,
    organ         text collate "C" not null,
    region        text collate "C" not null,
    kind          text collate "C" not null,
    severity      int not null check (severity between 1 and 4),
    occurred_at   timestamptz not null,
    discovered_at timestamptz not null,
    reported_at   timestamptz not null,
    content       bytea not null,
    state         text collate "C" not null,
    handled_by    text,
    handled_at    timestamptz,
    closed_at     timestamptz,
    check (occurred_at <= discovered_at and discovered_at <= reported_at),
    check ((state = 'REPORTED') = (handled_by is null))
);
create index incident_region on incident (region, id);
create index incident_organ on incident (organ, id);

create table incident_record (
    incident    uuid not null references incident,
    seq         int not null,
    at          timestamptz not null,
    act         text collate "C" not null,
    state       text collate "C" not null,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       bytea not null,
    primary key (incident, seq)
);
create trigger incident_record_kept before update or delete on incident_record
    for each row execute function supervision_record_stays();

-- 信息安全风险评估 (A21). When the next is due is kept as it was settled then.
create table risk_assessment (
    id          uuid primary key,
    version     int not null,
    organ       text collate "C" not null,
    region      text collate "C" not null,
    period_from date not null,
    period_to   date not null,
    assessed_on date not null,
    next_due_on date not null,
    scope       bytea not null,
    check (period_from <= period_to and period_to <= assessed_on)
);
create index risk_assessment_organ on risk_assessment (organ, assessed_on desc);
create index risk_assessment_region on risk_assessment (region, id);

create table risk_finding (
    assessment uuid not null references risk_assessment,
    number     int not null,
    level      text collate "C" not null,
    due_on     date not null,
    content    bytea not null,
    done_on    date,
    done       bytea,
    done_by    text,
    primary key (assessment, number),
    check ((done_on is null) = (done is null))
);
create index risk_finding_open on risk_finding (due_on) where done_on is null;
