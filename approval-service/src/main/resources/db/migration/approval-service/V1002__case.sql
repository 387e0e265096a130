-- The revisions of items under which cases are handled.
create table pinned_item (
    code     text collate "C" not null,
    revision int not null,
    document json not null,
    primary key (code, revision)
);

create sequence case_serial;

-- 办件. due_on is derived from the marks and the calendar, for looking things up; never the truth.
create table case_file (
    number        text collate "C" primary key,
    version       int not null,
    application   uuid not null,
    applicant     text collate "C" not null,
    item_code     text collate "C" not null,
    item_revision int not null,
    item_name     text not null,
    organ         text collate "C" not null,
    region        text collate "C" not null,
    state         text not null,
    act           text not null,
    received_at   timestamptz not null,
    accepted_on   date,
    deemed        boolean not null default false,
    supplemented  boolean not null,
    verdict       text,
    due_on        date,
    foreign key (item_code, item_revision) references pinned_item
);
create index case_file_organ on case_file (organ, region, number);
create index case_file_state on case_file (organ, region, state, number);
create index case_file_applicant on case_file (applicant, number);
create index case_file_application on case_file (application);
create index case_file_due on case_file (due_on) where due_on is not null;

-- Steps and choices that have begun or were sent back; all others wait.
create table case_task (
    case_number text collate "C" not null references case_file on delete cascade,
    node        text collate "C" not null,
    state       text not null,
    round       int not null,
    opened_on   date,
    done_on     date,
    chosen      int,
    primary key (case_number, node)
);

-- The ledgers of the clocks.
create table case_mark (
    case_number text collate "C" not null references case_file on delete cascade,
    ledger      int not null,
    seq         int not null,
    term        text not null,
    mark        jsonb not null,
    primary key (case_number, ledger, seq)
);

-- What was done, by whom, when.
create table case_record (
    case_number text collate "C" not null references case_file on delete cascade,
    seq         int not null,
    at          timestamptz not null,
    act         text not null,
    state       text not null,
    node        text,
    round       int,
    person      text not null,
    person_name text not null,
    organ       text,
    opinion     text not null,
    document    text,
    primary key (case_number, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger case_record_kept before update on case_record for each row execute function refuse_change();
create trigger case_mark_kept before update on case_mark for each row execute function refuse_change();

create table listed_organ (
    code    text collate "C" primary key,
    region  text not null,
    name    text not null,
    version int not null
);

-- 文书, numbered without a gap for every organ, kind and year.
create table notice_counter (
    organ text collate "C",
    kind  text,
    year  int,
    last  int not null,
    primary key (organ, kind, year)
);
create table notice (
    case_number text collate "C" not null,
    seq         int not null,
    kind        text not null,
    year        int not null,
    serial      int not null,
    day         date not null,
    organ       text collate "C" not null,
    organ_name  text not null,
    item_name   text not null,
    licence     boolean not null,
    points      text[] not null,
    particulars jsonb not null,
    primary key (case_number, seq),
    unique (organ, kind, year, serial)
);
create trigger notice_kept before update on notice for each row execute function refuse_change();

-- 申请. What is personal is sealed; identity is a blind index.
create table application (
    id           uuid primary key,
    version      int not null,
    owner        text collate "C" not null,
    content      bytea not null,
    identity     bytea not null,
    submitted_at timestamptz
);
create index application_owner on application (owner, id);
create index application_identity on application (identity);
create table application_material (
    application uuid not null references application on delete cascade,
    id          uuid not null,
    name        text not null,
    file_name   text not null,
    type        text not null,
    key         text not null,
    at          timestamptz not null,
    primary key (application, id)
);

-- The calendar by which the due days of running cases were last counted.
create table counted_calendar (
    one    boolean primary key default true check (one),
    digest text not null
);
