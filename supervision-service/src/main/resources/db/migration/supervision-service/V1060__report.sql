-- Reports to the government of a level (A14).
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
    check ((edition = 1) = (corrects is null)),
    check (sent_at is not null or state in ('DRAFT', 'WITHDRAWN')),
    check ((acknowledged_at is not null) = (state = 'ACKNOWLEDGED'))
);
create unique index report_edition on report (region, period, edition) where state <> 'WITHDRAWN';
create index report_region on report (region, id desc);

-- Figures as they were counted, each time anew; a report bears those of its counted_at.
create table report_figures (
    report     uuid not null references report,
    counted_at timestamptz not null,
    figures    json not null,
    primary key (report, counted_at)
);
create trigger report_figures_kept before update or delete on report_figures
    for each row execute function supervision_record_stays();

-- What was done, and which figures the report bore then.
create table report_record (
    report      uuid not null,
    seq         int not null,
    at          timestamptz not null,
    act         text collate "C" not null,
    state       text collate "C" not null,
    counted_at  timestamptz not null,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       text not null,
    primary key (report, seq),
    foreign key (report, counted_at) references report_figures
);
create trigger report_record_kept before update or delete on report_record
    for each row execute function supervision_record_stays();
