-- Numbers come in blocks, so that the code of an entry can cover its number without asking for each.
alter table audit_entry alter column id drop identity;
create sequence audit_entry_number increment by 100;
alter table audit_entry alter column id set default nextval('audit_entry_number');
select setval('audit_entry_number', coalesce(max(id), 0) + 1, false) from audit_entry;

-- Which transaction wrote it: what the oldest running one is younger than grows no more, and can be
-- sealed. What was there before the chain has no code.
alter table audit_entry
    add column xid  xid8 not null default '0',
    add column code bytea,
    add column key  text;
alter table audit_entry alter column xid set default pg_current_xact_id();
create index audit_entry_sealing on audit_entry (xid, id);

-- Each batch covers what comes after the one before it, in the order of (xid, id), up to its own end.
create table audit_batch (
    number    bigint primary key,
    to_xid    xid8 not null,
    to_id     bigint not null,
    ids       bytea not null,
    leaves    bytea not null,
    algorithm text not null,
    sealed_at timestamptz not null,
    root      bytea not null,
    previous  bytea not null,
    digest    bytea not null,
    code      bytea not null,
    key       text not null
);

create function refuse_rewriting_the_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only added to';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_rewriting_the_trail();
create trigger audit_batch_stays before update or delete or truncate on audit_batch
    for each statement execute function refuse_rewriting_the_trail();
