-- What is in force of every list of the service centre, as it is searched.
alter table guide rename to public_entry;
alter table public_entry rename column item_code to code;
alter table public_entry add column list text collate "C" not null default 'guides';
alter table public_entry alter column list drop default;
alter table public_entry drop constraint guide_pkey, add primary key (list, code);
drop index guide_region;
drop index guide_organ;
create index public_entry_region on public_entry (list, region, code);
create index public_entry_organ on public_entry (list, organ, code);

-- 并联审批: what joins the cases of an application. Its clock follows from theirs; only what
-- belongs to none of them is kept here.
create table joint_case (
    application    uuid primary key references application,
    version        int not null,
    theme          text collate "C" not null,
    theme_revision int not null,
    theme_name     text not null,
    organ          text collate "C" not null,
    region         text collate "C" not null,
    workdays       int not null,
    extension      jsonb
);
create index joint_case_organ on joint_case (organ, region, application);
create index joint_case_region on joint_case (region, application);
