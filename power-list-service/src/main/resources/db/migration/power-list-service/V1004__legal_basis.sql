-- The register of laws, what became of them, and which published items rest on them.
create table law (
    id              uuid primary key,
    name            text not null,
    name_key        text not null unique,
    rank            text not null,
    document_number text not null,
    repealed_on     date,
    version         int not null
);

create table law_change (
    id              bigint generated always as identity primary key,
    law_id          uuid not null references law,
    change          text not null,
    document_number text not null,
    promulgated_on  date not null,
    effective_on    date not null,
    note            text not null,
    region          text not null,
    recorded_at     timestamptz not null,
    -- how far the items that rest on the law were told; null when all were
    told_up_to      text
);
create index law_change_law on law_change (law_id, id);
create index law_change_untold on law_change (id) where told_up_to is not null;

create table power_basis (
    law_key text not null,
    code    text not null,
    region  text not null,
    organ   text not null,
    name    text not null,
    primary key (law_key, code)
);
create index power_basis_code on power_basis (code);

insert into power_basis (law_key, code, region, organ, name)
select distinct regexp_replace(normalize(basis ->> 'law', NFKC), '[《》〈〉[:space:]]', '', 'g'),
       code, region, organ, content ->> 'name'
from revision cross join json_array_elements(content -> 'bases') as basis
where list = 'power-items' and effective_to is null and standing <> 'CANCELLED';
