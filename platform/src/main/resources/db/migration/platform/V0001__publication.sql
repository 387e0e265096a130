-- Reviewed publication: what is proposed, who decided, what is published. Drafts and revisions are apart.

create table change_request (
    id             uuid primary key,
    list           text not null,
    kind           text not null,
    ground         text not null,
    reason         text not null,
    organ          text not null,
    region         text not null,
    particulars    json not null,
    state          text not null,
    stage          text,
    amended        boolean not null,
    responsible    text,
    effective_from timestamptz,
    due_at         timestamptz,
    version        int not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create index change_request_waiting on change_request (region, stage, id) where state = 'IN_REVIEW';
create index change_request_organ on change_request (organ, id);
create index change_request_region on change_request (region, id);
create index change_request_due on change_request (effective_from) where state = 'SCHEDULED';

create table change_author (
    request_id uuid not null references change_request,
    person     text not null,
    primary key (request_id, person)
);

create table change_entry (
    request_id  uuid not null references change_request,
    position    int not null,
    effect      text not null,
    code        text not null,
    content     json,
    base_digest text,
    primary key (request_id, position),
    unique (request_id, code)
);

create table change_decision (
    id             bigint generated always as identity primary key,
    request_id     uuid not null references change_request,
    stage          text not null,
    verdict        text not null,
    opinion        text not null,
    meeting_name   text,
    meeting_date   date,
    meeting_number text,
    person         text not null,
    person_name    text not null,
    organ          text,
    decided_at     timestamptz not null
);
create index change_decision_request on change_decision (request_id, id);

create table revision (
    list           text not null,
    code           text not null,
    number         int not null,
    standing       text not null,
    kind           text not null,
    ground         text not null,
    organ          text not null,
    region         text not null,
    document       json not null,
    content        json not null,
    digest         text not null,
    request_id     uuid not null references change_request,
    responsible    text,
    effective_from timestamptz not null,
    effective_to   timestamptz,
    position       bigint not null,
    primary key (list, code, number),
    unique (list, position)
);
create unique index revision_current on revision (list, code) where effective_to is null;
create index revision_region on revision (list, region, position);
create index revision_organ on revision (list, organ, code) where effective_to is null;

-- The lock on this row, held to the end of a publishing transaction, makes the order of positions
-- the order of commits: a reader of the feed can never pass a position that commits later.
create table publication_position (
    list text primary key,
    last bigint not null
);

-- A published revision is never changed but for the moment at which its successor took over.
create function revision_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.effective_to is not null
       or (to_jsonb(old) - 'effective_to') is distinct from (to_jsonb(new) - 'effective_to') then
        raise exception 'a revision is immutable: % % %', old.list, old.code, old.number;
    end if;
    return new;
end $$;
create trigger revision_is_immutable before update or delete on revision
    for each row execute function revision_is_immutable();
