-- 监管信息资源, as records are collected and read by; public metadata are in public_entry.
create table monitoring_resource (
    code    text collate "C" primary key,
    organ   text collate "C" not null,
    region  text collate "C" not null,
    name    text not null,
    sharing text not null,
    fields  text[] not null,
    schema  json not null,
    -- when it was entered; one that was taken out and is entered again is another
    since     timestamptz not null,
    withdrawn boolean not null
);

-- How fresh each resource is; of those that were taken out too, so that it can be told.
create table resource_freshness (
    code         text collate "C" primary key,
    organ        text collate "C" not null,
    region       text collate "C" not null,
    name         text not null,
    cycle        text not null,
    since        timestamptz not null,
    collected_at timestamptz,
    due_at       timestamptz,
    told         boolean not null,
    ended        boolean not null,
    version      int not null
);
create index resource_freshness_untold on resource_freshness (due_at)
    where not told and not ended and due_at is not null;
create index resource_freshness_region on resource_freshness (region, code)
    where not ended and due_at is not null;

-- What was collected, sealed: it may be of persons. What is deleted leaves its mark.
create table monitoring_record (
    -- resource/id: one column, so that what an older key has sealed can be sealed again
    key         text collate "C" primary key,
    resource    text collate "C" not null references monitoring_resource,
    id          text collate "C" not null,
    observed_at timestamptz not null,
    deleted     boolean not null,
    data        bytea,
    check (deleted = (data is null))
);
create unique index monitoring_record_page on monitoring_record (resource, id);

-- 有条件共享的申请与授权.
create table sharing_grant (
    id              uuid primary key,
    version         int not null,
    resource        text collate "C" not null,
    organ           text collate "C" not null,
    region          text collate "C" not null,
    provider        text collate "C" not null,
    provider_region text collate "C" not null,
    purpose         text not null,
    basis           text not null,
    fields          text[] not null,
    persons         text[] not null,
    until           date not null,
    ends_at         timestamptz not null,
    state           text not null,
    requested_by    text not null,
    requested_at    timestamptz not null,
    signed_by       text,
    decide_by       date,
    decided_by      text,
    reason          text not null
);
create index sharing_grant_in_force on sharing_grant (resource, organ) where state = 'GRANTED';
create index sharing_grant_organ on sharing_grant (organ, id);
create index sharing_grant_provider on sharing_grant (provider, id);
create index sharing_grant_region on sharing_grant (provider_region, id);

-- Who read what and for what; no grant where none was needed.
create table monitoring_use (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    resource    text collate "C" not null,
    grant_id    uuid references sharing_grant,
    person      text not null,
    person_name text not null,
    organ       text collate "C" not null,
    region      text collate "C" not null,
    purpose     text not null,
    fields      text[] not null,
    records     text[] not null
);
create index monitoring_use_resource on monitoring_use (resource, id);
create index monitoring_use_records on monitoring_use using gin (records);
create function monitoring_use_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger monitoring_use_stays before update or delete on monitoring_use
    for each row execute function monitoring_use_stays();
create trigger monitoring_use_is_not_emptied before truncate on monitoring_use
    for each statement execute function monitoring_use_stays();

-- 滥用报告.
create table misuse_report (
    id         uuid primary key,
    version    int not null,
    resource   text collate "C" not null,
    organ      text collate "C" not null,
    region     text collate "C" not null,
    finding    text not null,
    filed_by   text not null,
    filed_at   timestamptz not null,
    outcome    text,
    words      text,
    decided_by text,
    decided_at timestamptz
);
create index misuse_report_resource on misuse_report (resource, id);
create table misuse_report_use (
    report_id uuid not null references misuse_report,
    use_id    bigint not null references monitoring_use,
    primary key (report_id, use_id)
);
create index misuse_report_use_of on misuse_report_use (use_id);
