create sequence inquiry_serial maxvalue 999999 cycle;

-- 咨询、投诉、建议. Days are when clocks began; when they end follows from the calendar. What the asker
-- wrote, and who he is, is sealed in content; asker is a login, none for who did not sign in.
create table inquiry (
    number      text collate "C" primary key,
    version     int not null,
    kind        text not null,
    breach      boolean not null,
    concerned   text collate "C",
    case_number text collate "C",
    item_code   text collate "C",
    region      text collate "C" not null,
    organ       text collate "C",
    office      text,
    asker       text collate "C",
    content     bytea not null,
    received_at timestamptz not null,
    state       text not null,
    begun_on    date not null,
    held_on     date not null,
    longer      boolean not null,
    extended    boolean not null,
    followed_up boolean not null,
    reopened    boolean not null,
    replied_at  timestamptz,
    closed_at   timestamptz,
    adopted     boolean,
    -- a breach is answered by an office and never by the organ complained of
    check (not breach or (organ is null and office is not null and concerned is not null)),
    check (breach or office is null)
);
create index inquiry_region on inquiry (region, number);
create index inquiry_organ on inquiry (organ, number);
create index inquiry_asker on inquiry (asker, number) where asker is not null;
create index inquiry_replied on inquiry (replied_at) where state = 'REPLIED';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- What was done. The asker is nobody here: person is empty for what he does. Words are sealed.
create table inquiry_record (
    number      text collate "C" not null references inquiry,
    seq         int not null,
    at          timestamptz not null,
    act         text not null,
    state       text not null,
    organ       text collate "C",
    office      text,
    person      text,
    person_name text,
    words       bytea not null,
    done_about  bytea,
    primary key (number, seq)
);
create trigger inquiry_record_kept before update or delete on inquiry_record
    for each row execute function refuse_change();

-- What an office wants to know of the organ complained of, which sees nothing but this.
create table inquiry_statement (
    id          uuid primary key,
    version     int not null,
    number      text collate "C" not null references inquiry,
    organ       text collate "C" not null,
    region      text collate "C" not null,
    office      text not null,
    question    bytea not null,
    asked_at    timestamptz not null,
    answer      bytea,
    answered_at timestamptz,
    answered_by text
);
create index inquiry_statement_organ on inquiry_statement (organ, region, id);
create index inquiry_statement_number on inquiry_statement (number, id);
create unique index inquiry_statement_open on inquiry_statement (number) where answered_at is null;
