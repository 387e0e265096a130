-- What supervision was told of the items and cases, and what it makes of that.
insert into known_organ (code, region, name, version)
select code, region, name, 1 from bench_organ on conflict (code) do nothing;

insert into published_item (code, number, listed, in_force, effective_from, flow)
select key, 1, true, true, told_at, data -> 'content' -> 'flow' from ledger_entry where topic = 'POWER_ITEM'
on conflict do nothing;

create temp table bench_model as
select key, version, told_at, data::text as data, data ->> 'application' as application, data ->> 'organ' as organ,
       data ->> 'itemName' as name, to_date(data ->> 'receivedAt', 'YYYY-MM-DD') as day
from ledger_entry
where topic = 'CASE'
  and key in (current_setting('bench.over'), current_setting('bench.accepted'), current_setting('bench.submitted'));

-- All that was done of the models was done in one day, so that moving that day moves everything.
do $$ begin
    if (select count(*) from bench_model m
        where not exists (select from json_array_elements(m.data::json -> 'records') as done
                          where to_date(done ->> 'at', 'YYYY-MM-DD') <> m.day)) <> 3 then
        raise exception 'the models were not handled in one day';
    end if;
end $$;

insert into ledger_entry (topic, key, version, told_at, data)
select 'CASE', c.number, m.version, m.told_at - make_interval(days => c.days),
       replace(replace(replace(replace(replace(replace(replace(m.data, m.key, c.number), m.application, c.application),
           current_setting('bench.code'), c.code), m.organ, c.organ), '"region":"620100"', '"region":"' || c.region || '"'),
           '"itemName":"' || m.name || '"', '"itemName":"' || c.name || '"'),
           to_char(m.day, 'YYYY-MM-DD'), to_char(m.day - c.days, 'YYYY-MM-DD'))::json
from bench_case c join bench_model m on m.key = c.model;

insert into case_entry
select made.* from bench_case c join case_entry t on t.number = c.model
cross join lateral jsonb_populate_record(t, jsonb_build_object(
    'number', c.number, 'region', c.region, 'organ', c.organ, 'item_code', c.code, 'item_revision', 1, 'item_name', c.name,
    'received_on', t.received_on - c.days, 'accepted_on', t.accepted_on - c.days, 'ended_on', t.ended_on - c.days,
    'due_on', t.due_on - c.days, 'promised_on', t.promised_on - c.days)) as made;

-- The moment to look again stays where it is for the model: all are to come, and none of the running ones is looked at at once.
insert into watched
select made.* from bench_case c join watched t on t.topic = 'CASE' and t.key = c.model
cross join lateral jsonb_populate_record(t, jsonb_build_object('key', c.number, 'name', c.name, 'region', c.region,
    'organ', c.organ, 'due_on', t.due_on - c.days)) as made;

-- All is counted by the calendar that is there: it would be derived anew while something else is measured.
update counted_calendar set counted = noticed;
