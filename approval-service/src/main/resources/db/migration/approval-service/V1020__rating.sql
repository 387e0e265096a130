-- 好差评: one for a case. Who rated is nowhere in it; the case knows its applicant. Words are sealed.
create table rating (
    case_number text collate "C" primary key references case_file,
    version     int not null,
    level       smallint not null check (level between 1 and 5),
    reasons     text[] not null,
    remark      bytea not null,
    channel     text not null,
    named       boolean not null,
    rated_at    timestamptz not null,
    item_code   text collate "C" not null,
    item_name   text not null,
    organ       text collate "C" not null,
    region      text collate "C" not null
);
create index rating_figures on rating (organ, item_code, level);

-- 差评整改. Its days are when its clocks began; when they end follows from the calendar.
create table rectification (
    id             uuid primary key,
    case_number    text collate "C" not null unique references rating,
    organ          text collate "C" not null,
    region         text collate "C" not null,
    state          text not null,
    round          int not null,
    opened_on      date not null,
    verified_on    date,
    rectified_on   date,
    followed_up_on date,
    satisfied      boolean
);
create index rectification_organ on rectification (organ, region, id);
create index rectification_region on rectification (region, id);
create index rectification_open on rectification (region, state, opened_on)
    where state in ('OPEN', 'VERIFIED');

-- What was done about it. The rater is nobody here: person is empty for what he says.
create table rectification_record (
    rectification uuid not null references rectification,
    seq           int not null,
    at            timestamptz not null,
    act           text not null,
    state         text not null,
    round         int not null,
    person        text,
    person_name   text,
    opinion       bytea not null,
    primary key (rectification, seq)
);
create trigger rectification_record_kept before update or delete on rectification_record
    for each row execute function refuse_change();
