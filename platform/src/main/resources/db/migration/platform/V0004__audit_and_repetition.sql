create table audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    person   text not null,
    organ    text,
    region   text,
    act      text not null,
    subject  text not null,
    detail   text not null,
    trace_id text
);
create index audit_entry_subject on audit_entry (subject, id);

create table idempotency_key (
    caller     text not null,
    key        text not null,
    digest     text not null,
    status     int,
    location   text,
    etag       text,
    body       text,
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
