-- What the articles give to whom, word by word. What is not here nobody may issue: A7 lets the city
-- urge departments of districts, A25 says of 通报 no one in particular, so it is the government's as in B16.
create table notice_ground (
    kind    text collate "C" not null,
    article text collate "C" not null,
    duty    text collate "C" not null,
    wording text not null,
    primary key (kind, article)
);
insert into notice_ground (kind, article, duty, wording) values
    ('URGE', 'A5', 'REFORM_OFFICE', '指导督促开展权责清单、职责清单的梳理、加载、上网发布工作'),
    ('URGE', 'A6', 'FINANCE_BUREAU', '指导督促完成财政专项资金管理清单的梳理、审核、加载、发布和更新维护工作'),
    ('URGE', 'A8', 'DATA_BUREAU', '指导督促开展便民服务事项的梳理、加载、上网发布工作'),
    ('URGE', 'A9', 'SERVICE_CENTER', '督促建立健全监管信息采集、更新和维护的动态管理机制'),
    ('URGE', 'A14', 'SERVICE_CENTER', '督促建立行政审批事项上网发布机制,完成行政审批事项的梳理、审核、加载和发布工作'),
    ('URGE', 'A15', 'DATA_BUREAU', '指导督促编制便民服务事项目录,做好便民服务事项信息审核、加载、发布和更新维护工作'),
    ('URGE', 'B15', 'REFORM_OFFICE', '行政权力事项、责任事项相关信息发生变化,没有按照要求提出调整'),
    ('CRITICISE', 'A25', 'GOVERNMENT', '未按规定要求及时保障、更新和维护相关内容、工作进度滞后'),
    ('ACCOUNTABILITY', 'A25', 'INSPECTORATE', '未按规定要求及时保障、更新和维护相关内容、工作进度滞后');
insert into notice_ground (kind, article, duty, wording)
select kind, article, 'GOVERNMENT', wording
from unnest(array['RECTIFY', 'CRITICISE']) as kind
cross join (values
    ('B16(1)', '未按规定编制并向社会公布权责事项目录,或者变更后未在规定期限内修订并向社会公布'),
    ('B16(2)', '未按规定制定并向社会公布行政权力事项外部流程图,或者变更后未在规定期限内向社会公布'),
    ('B16(3)', '未将全部行政权力事项纳入市行政权力事项库登记管理'),
    ('B16(4)', '未按行政权力事项内部流程图规定的程序行使行政权力'),
    ('B16(5)', '未如实记载行政权力事项运行过程中各环节基本情况'),
    ('B16(6)', '未将全部责任事项纳入部门责任清单库登记管理'),
    ('B16(7)', '未按照责任事项规定履行义务'),
    ('B16(8)', '其他违反本办法规定的行为')) as item (article, wording);

create table notice (
    id           uuid primary key,
    version      int not null,
    kind         text collate "C" not null,
    ground       text collate "C" not null,
    duty         text collate "C" not null,
    region       text collate "C" not null,
    issuer       text collate "C" not null,
    organ        text collate "C" not null,
    facts        text not null,
    demand       text not null,
    workdays     int,
    until        date,
    subject_kind text collate "C",
    subject_key  text,
    state        text collate "C" not null,
    issued_at    timestamptz,
    due_on       date,
    extended     boolean not null default false,
    told_late    boolean not null default false,
    answer       text,
    answered_at  timestamptz,
    ended_at     timestamptz,
    public_text  text,
    -- waits for a second person to clear it
    proposed_by  text,
    published_at timestamptz,
    retracted_at timestamptz,
    foreign key (kind, ground) references notice_ground,
    -- nobody issues to himself
    check (organ <> issuer),
    check ((workdays is null) <> (until is null)),
    check ((issued_at is null) = (due_on is null)),
    check (issued_at is not null or state in ('DRAFT', 'WITHDRAWN'))
);
create index notice_region on notice (region, id);
create index notice_organ on notice (organ, id);
create index notice_due on notice (due_on) where state = 'ISSUED' and not told_late;
create index notice_public on notice (id) where published_at is not null;

create function supervision_record_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table notice_record (
    notice      uuid not null references notice,
    seq         int not null,
    at          timestamptz not null,
    act         text collate "C" not null,
    state       text collate "C" not null,
    due_on      date,
    person      text not null,
    person_name text not null,
    organ       text collate "C",
    words       text not null,
    primary key (notice, seq)
);
create trigger notice_record_kept before update or delete on notice_record
    for each row execute function supervision_record_stays();
