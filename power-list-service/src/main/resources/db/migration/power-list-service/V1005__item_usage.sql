-- When each item was last used; quiet_since also counts the day on which its department was told.
create table item_usage (
    code         text primary key,
    last_case_on date,
    listed_on    date,
    told_on      date,
    quiet_since  date generated always as (greatest(last_case_on, listed_on, told_on)) stored
);
create index item_usage_quiet on item_usage (quiet_since);

insert into item_usage (code, listed_on)
select code, max(effective_from at time zone 'Asia/Shanghai')::date from revision
where list = 'power-items' and standing = 'IN_FORCE' and kind <> 'AMEND'
group by code;
