-- Items as the organs of a city and its districts list them: what the service made of the model, under other names.
create temp table bench_model as
select r.code, r.standing, r.kind, r.ground, r.organ, r.request_id, r.effective_from, r.position, r.digest,
       r.document::text as document, r.content::text as content, p.name, p.audience, p.words,
       r.content ->> 'basicCode' as basic, r.content ->> 'office' as office, r.content -> 'bases' -> 0 ->> 'law' as law
from revision r join power_item p on p.code = r.code
where r.list = 'power-items' and r.code = current_setting('bench.code');

-- The service makes them as this script does, or nothing is made.
do $$ begin
    if not exists (select from bench_model
                   where digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')
                     and words = lower(normalize(name || ' ' || office || ' ' || law, nfkc))
                     and position('"position":' || position || ',' in document) > 0
                     and position('"level":3,' in content) > 0) then
        raise exception 'the model is not made as the seed makes items';
    end if;
end $$;

insert into organ (code, region, name, version)
select code, region, name, 1 from bench_organ on conflict (code) do nothing;

create temp table bench_item as
select i.n, i.organ, i.region, i.type, i.level, '00' || i.type || lpad(i.n::text, 8, '0') as basic,
       i.organ || i.level || '00' || i.type || lpad(i.n::text, 8, '0') as code,
       case i.type
           when '01' then thing || (array['许可', '审批', '核准', '延续', '变更', '注销', '补证'])[1 + draw % 7]
           when '02' then '对' || replace((array['未经许可擅自从事%活动', '未按照规定办理%备案', '伪造、变造、转让%证件',
               '提供虚假材料取得%许可', '拒不接受%监督检查', '超出核定范围从事%', '违反%管理规定逾期不改正',
               '未建立%台账或者记录不真实'])[1 + draw % 8], '%', thing) || '的处罚'
           when '03' then '对违法从事' || thing || '的场所、设施的查封、扣押'
           when '04' then thing || '有关费用征收'
           when '05' then thing || '补助给付'
           when '06' then '对' || thing || '的监督检查'
           when '07' then thing || '确认'
           when '08' then '对在' || thing || '工作中作出显著成绩的单位和个人的奖励'
           when '09' then thing || '争议裁决'
           else thing || '备案'
       end || case when n % 5000 = 7 then '(' || (array['熊猫饲养', '潜水', '热气球', '麝香', '雕塑', '骆驼', '蜂蜜', '缆车',
           '冰川', '琥珀'])[1 + n / 5000 % 10] || ')' else '' end as name,
       case draw % 3 when 0 then '' else '中华人民共和国' end || law as law, office
from (
    select g.n, o.code as organ, o.region, case when o.region like '%00' then 3 else 4 end as level, one.draw,
           case when draw % 200 < 122 then '02' when draw % 200 < 148 then '01' when draw % 200 < 166 then '06'
                when draw % 200 < 180 then '10' when draw % 200 < 186 then '03' when draw % 200 < 191 then '07'
                when draw % 200 < 194 then '08' when draw % 200 < 196 then '04' when draw % 200 < 198 then '05'
                else '09' end as type,
           w.things[1 + draw / 200 % cardinality(w.things)] as thing,
           w.laws[1 + draw / 4000 % cardinality(w.laws)] as law,
           w.offices[1 + draw / 40000 % cardinality(w.offices)] as office
    from generate_series(current_setting('bench.first')::int, current_setting('bench.rows')::int - 1) as g(n)
    cross join lateral (select hashint8(g.n) & 2147483647 as draw) as one
    join (select code, region, row_number() over (order by code) - 1 as k from bench_organ) as o
        on o.k = g.n % (select count(*) from bench_organ)
    join (select string_to_array(things, ',') as things, string_to_array(laws, ',') as laws,
                 string_to_array(offices, ',') as offices, row_number() over (order by name) - 1 as k
          from bench_words) as w on w.k = o.k % (select count(*) from bench_words)
) as i;

insert into revision (list, code, number, standing, kind, ground, organ, region, document, content, digest,
    request_id, responsible, effective_from, position)
select 'power-items', i.code, 1, m.standing, m.kind, m.ground, i.organ, i.region,
       replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(m.document,
           m.code, i.code), m.basic, i.basic), m.organ, i.organ), m.name, i.name), m.law, i.law), m.office, i.office),
           '"type":"01"', '"type":"' || i.type || '"'), '"level":3,', '"level":' || i.level || ','),
           '"region":"620100"', '"region":"' || i.region || '"'), m.digest, c.digest),
           '"position":' || m.position || ',', '"position":' || p.last + 1 + i.n - current_setting('bench.first')::int || ',')::json,
       c.content::json, c.digest, m.request_id, 'bench', m.effective_from, p.last + 1 + i.n - current_setting('bench.first')::int
from bench_item i cross join bench_model m
join publication_position p on p.list = 'power-items'
cross join lateral (
    select content, encode(sha256(convert_to(content, 'UTF8')), 'hex') as digest
    from (select replace(replace(replace(replace(replace(replace(replace(m.content,
              m.basic, i.basic), m.organ, i.organ), m.name, i.name), m.law, i.law), m.office, i.office),
              '"type":"01"', '"type":"' || i.type || '"'), '"level":3,', '"level":' || i.level || ',') as content) as made
) as c;

insert into power_item (code, name, type, organ, region, standing, audience, words, document)
select i.code, i.name, i.type, i.organ, i.region, '1', m.audience,
       lower(normalize(i.name || ' ' || i.office || ' ' || i.law, nfkc)), r.document
from bench_item i cross join bench_model m
join revision r on r.list = 'power-items' and r.code = i.code and r.number = 1;

insert into power_basis (law_key, code, region, organ, name)
select regexp_replace(normalize(law, nfkc), '[《》〈〉[:space:]]', '', 'g'), code, region, organ, name from bench_item;

insert into item_usage (code, listed_on)
select i.code, (m.effective_from at time zone 'Asia/Shanghai')::date from bench_item i cross join bench_model m;

update publication_position set last = last + current_setting('bench.rows')::int - current_setting('bench.first')::int where list = 'power-items';
