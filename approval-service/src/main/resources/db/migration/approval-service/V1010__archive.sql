-- 归档信息包. A case has one, for ever. summary holds what its rows in case_task and case_mark said:
-- {"tasks": [...] or null, "marks": [...]}, each element such a row.
create table archive_package (
    case_number      text collate "C" primary key references case_file,
    file             text not null unique,
    digest           text not null,
    digest_algorithm text not null,
    bytes            bigint not null,
    files            int not null,
    archived_at      timestamptz not null,
    received_on      date not null,
    ended_on         date not null,
    end_state        text not null,
    verdict          text,
    retention        text not null,
    retain_until     date,
    item_code        text collate "C" not null,
    item_name        text not null,
    organ            text collate "C" not null,
    region           text collate "C" not null,
    identity         bytea not null,
    summary          jsonb not null
);
create index archive_package_organ on archive_package (organ, region, ended_on, case_number);
create index archive_package_region on archive_package (region, ended_on, case_number);
create index archive_package_item on archive_package (item_code, ended_on, case_number);
create index archive_package_identity on archive_package (identity, ended_on, case_number);
create index archive_package_retained on archive_package (region, retain_until, case_number)
    where retain_until is not null;
create trigger archive_package_kept before update or delete on archive_package
    for each row execute function refuse_change();

-- An archived case stays as it is.
create trigger case_file_archived before update or delete on case_file
    for each row when (old.state = 'ARCHIVED') execute function refuse_change();

-- The key of each package, sealed; without it the file is nothing. Apart, as it may be sealed anew.
create table archive_key (
    case_number text collate "C" primary key references archive_package,
    sealed      bytea not null
);

-- How a package was found when it was last looked at.
create table archive_check (
    case_number text collate "C" primary key references archive_package,
    at          timestamptz not null,
    findings    jsonb not null
);
create index archive_check_at on archive_check (at, case_number);
create index archive_check_unsound on archive_check (case_number) where findings <> '[]';

-- What is left of a destroyed package besides its row.
create table archive_destruction (
    case_number text collate "C" primary key references archive_package,
    at          timestamptz not null,
    person      text not null,
    person_name text not null,
    reason      text not null
);
create trigger archive_destruction_kept before update or delete on archive_destruction
    for each row execute function refuse_change();

-- Files that are to go; a row goes with its file.
create table archive_discard (
    file text primary key
);

-- What may be archived; archived cases leave it.
create index case_file_over on case_file (number)
    where state in ('NOT_REQUIRED', 'NOT_ACCEPTED', 'WITHDRAWN', 'DELIVERED', 'REVOKED', 'CANCELLED');
