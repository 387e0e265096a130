-- Reports to the government of a level (A14); figures are stored as they were counted.
create table report (
    id              uuid primary key,
    version         int not null,
    region          text collate "C" not null,
    period          text collate "C" not null,
    edition         int not null check (edition > 0),
    corrects        uuid references report,
    maker           text collate "C" not null,
    remarks         text not null,
    state           text collate "C" not null,
    counted_at      timestamptz not null,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    figures         json not null,
    check ((edition = 1) = (corrects is null)),
    check (sent_at is not null or state in ('DRAFT', 'WITHDRAWN')),
    check ((acknowledged_at is not null) = (state = 'ACKNOWLEDGED'))
);
create unique index report_edition on report (region, period, edition) where state <> 'WITHDRAWN';
create index report_region on report (region, id desc);

-- What was done; with the figures that the government was given when it was sent.
create table report_record (
    report      uuid not null references report,
    seq         int not null,
    at          timestamptz not null,
    act         text collate "C" not null,
    state       text collate "C" not null,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       text not null,
    figures     json,
    primary key (report, seq),
    check ((figures is not null) = (act = 'SEND'))
);
create trigger report_record_kept before update or delete on report_record
    for each row execute function supervision_record_stays();
