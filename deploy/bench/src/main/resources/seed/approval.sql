-- Cases of up to five thousand items that are applied for: of twenty one runs, the others were closed in the last thousand days.
insert into known_organ (code, region, name, version)
select code, region, name, 1 from bench_organ on conflict (code) do nothing;

create temp table bench_used as
select code, organ, region, name, row_number() over (order by hashtext(code), code) - 1 as k
from listed_item where type in ('01', '05', '07', '08', '09', '10')
order by k limit 5000;

insert into pinned_item (code, revision, document)
select code, number, document from listed_item join bench_used using (code) on conflict do nothing;

create temp table bench_case as
select g.n, u.code || to_char((m.received_at at time zone 'Asia/Shanghai')::date - one.days, 'YYYYMMDD')
           || lpad((g.n % 1000000)::text, 6, '0') as number,
       md5('bench ' || g.n)::uuid as application, u.code, u.organ, u.region, u.name, m.number as model, one.days,
       'citizen.' || g.n / 3 as applicant, m.received_at - make_interval(days => one.days) as received_at
from generate_series(current_setting('bench.first')::int, current_setting('bench.rows')::int - 1) as g(n)
-- what is handed in waits since yesterday, what is accepted runs for less than a week: nobody is late
cross join lateral (select case g.n % 40 when 0 then current_setting('bench.submitted')
                                         when 20 then current_setting('bench.accepted')
                                         else current_setting('bench.over') end as model,
                           case g.n % 40 when 0 then 1 when 20 then 1 + g.n / 40 % 5 else 10 + g.n % 1000 end as days) as one
join case_file m on m.number = one.model
join bench_used as u on u.k = g.n * 7919::bigint % (select count(*) from bench_used);

insert into case_file
select made.* from bench_case c join case_file t on t.number = c.model
cross join lateral jsonb_populate_record(t, jsonb_build_object(
    'number', c.number, 'application', c.application, 'applicant', c.applicant, 'item_code', c.code, 'item_revision', 1,
    'item_name', c.name, 'organ', c.organ, 'region', c.region, 'received_at', c.received_at,
    'accepted_on', t.accepted_on - c.days, 'due_on', t.due_on - c.days)) as made;

insert into case_task (case_number, node, state, round, opened_on, done_on, chosen)
select c.number, t.node, t.state, t.round, t.opened_on - c.days, t.done_on - c.days, t.chosen
from bench_case c join case_task t on t.case_number = c.model;

insert into case_mark (case_number, ledger, seq, term, mark)
select c.number, t.ledger, t.seq, t.term,
       replace(t.mark::text, to_char(m.day, 'YYYY-MM-DD'), to_char(m.day - c.days, 'YYYY-MM-DD'))::jsonb
from bench_case c join case_mark t on t.case_number = c.model
cross join lateral (select (c.received_at at time zone 'Asia/Shanghai')::date + c.days as day) as m;

insert into case_record
select made.* from bench_case c join case_record t on t.case_number = c.model
cross join lateral jsonb_populate_record(t, jsonb_build_object('case_number', c.number,
    'at', t.at - make_interval(days => c.days), 'organ', case when t.organ is not null then c.organ end)) as made;

-- every organ counts its notices by kind and year, without a gap
create temp table bench_notice as
select c.number, t.seq, t.kind, extract(year from t.day - c.days)::int as year, t.day - c.days as day, c.organ, c.name,
       coalesce(k.last, 0) + row_number() over (
           partition by c.organ, t.kind, extract(year from t.day - c.days) order by c.n, t.seq) as serial, c.model
from bench_case c join notice t on t.case_number = c.model
left join notice_counter k
    on k.organ = c.organ and k.kind = t.kind and k.year = extract(year from t.day - c.days)::int;

insert into notice
select made.* from bench_notice n join notice t on t.case_number = n.model and t.seq = n.seq
cross join lateral jsonb_populate_record(t, jsonb_build_object('case_number', n.number, 'year', n.year, 'day', n.day,
    'serial', n.serial, 'organ', n.organ, 'item_name', n.name)) as made;

insert into notice_counter as known (organ, kind, year, last)
select organ, kind, year, max(serial) from bench_notice group by organ, kind, year
on conflict (organ, kind, year) do update set last = excluded.last;
