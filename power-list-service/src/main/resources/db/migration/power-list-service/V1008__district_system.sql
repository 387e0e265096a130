-- Districts' systems that may call (A12). None is ever removed: an id that was revoked stays so.
create table district_system (
    id               text primary key,
    region           text not null,
    name             text not null,
    contact          text not null,
    per_minute       int not null,
    per_day          int not null,
    registered_at    timestamptz not null,
    secret_issued_at timestamptz,
    revoked_at       timestamptz,
    revoked_because  text,
    -- whether the issuer knows that it was revoked
    disabled         boolean not null default false,
    version          int not null
);
create index district_system_region on district_system (region, id);
create index district_system_still_enabled on district_system (id) where revoked_at is not null and not disabled;
