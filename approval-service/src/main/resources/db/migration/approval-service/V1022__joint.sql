-- Guides are searched where the entries of every list are.
insert into public_entry (list, code, organ, region, words, marks, document)
    select 'guides', item_code, organ, region, words, '{}', document from guide;
drop table guide;

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
