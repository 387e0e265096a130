-- Derived: what has to be disclosed or adjusted by a day.
create table duty_entry (
    topic   text collate "C" not null,
    key     text collate "C" not null,
    name    text not null,
    organ   text collate "C",
    region  text collate "C" not null,
    due_on  date not null,
    done_on date,
    dropped boolean not null,
    primary key (topic, key)
);
create index duty_due on duty_entry (due_on, topic, organ);

-- 考核: what was counted at a moment, kept with all its evidence.
create table assessment (
    id               uuid primary key,
    version          int not null,
    region           text collate "C" not null,
    maker            text collate "C" not null,
    scheme_code      text collate "C" not null,
    scheme_number    int not null,
    scheme           json not null,
    period           text collate "C" not null,
    state            text collate "C" not null,
    computed_at      timestamptz not null,
    made_by          text not null,
    objections_until date,
    undecided        int not null check (undecided >= 0),
    confirmed_by     text,
    confirmed_at     timestamptz,
    published_at     timestamptz,
    unique (region, scheme_code, period),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (published_at is null or confirmed_at is not null)
);
create index assessment_public on assessment (id) where published_at is not null;

-- Of each organ: cases decided in the period, points by metric, score and rank in its region.
create table assessment_score (
    assessment uuid not null references assessment,
    organ      text collate "C" not null,
    organ_name text not null,
    region     text collate "C" not null,
    cases      int not null,
    score      numeric(7, 2) not null check (score >= 0),
    rank       int not null check (rank > 0),
    metrics    json not null,
    primary key (assessment, organ)
);
create unique index assessment_rank on assessment_score (assessment, region, rank, organ);
create index assessment_organ on assessment_score (organ, assessment);

create table assessment_district (
    assessment uuid not null references assessment,
    region     text collate "C" not null,
    organs     int not null check (organs > 0),
    score      numeric(7, 2) not null check (score >= 0),
    rank       int not null check (rank > 0),
    primary key (assessment, region)
);

-- The rows behind every figure; struck by the objection of this number.
create table assessment_evidence (
    assessment uuid not null references assessment,
    organ      text collate "C" not null,
    metric     text collate "C" not null,
    seq        int not null,
    source     text collate "C" not null,
    key        text collate "C",
    name       text not null,
    day        date not null,
    remark     text not null,
    struck     int,
    primary key (assessment, organ, metric, seq)
);

create table assessment_objection (
    assessment   uuid not null references assessment,
    seq          int not null,
    organ        text collate "C" not null,
    metric       text collate "C" not null,
    evidence     int,
    reason       text not null,
    filed_at     timestamptz not null,
    filed_by     text not null,
    filer        text not null,
    upheld       boolean,
    decision     text,
    decided_at   timestamptz,
    decider      text,
    primary key (assessment, seq),
    unique nulls not distinct (assessment, organ, metric, evidence),
    check ((upheld is null) = (decided_at is null))
);

create table assessment_record (
    assessment  uuid not null references assessment,
    seq         int not null,
    at          timestamptz not null,
    act         text collate "C" not null,
    state       text collate "C" not null,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       text not null,
    primary key (assessment, seq)
);
create trigger assessment_record_kept before update or delete on assessment_record
    for each row execute function supervision_record_stays();
