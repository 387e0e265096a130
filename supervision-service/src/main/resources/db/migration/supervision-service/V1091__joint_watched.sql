-- Joint cases were heard of and looked at by nobody: all of them are looked at once.
insert into watched (topic, key, name, region, organ, at, running)
select topic, key, data ->> 'themeName', data ->> 'region', data ->> 'organ', now(), false
from ledger_entry where topic = 'JOINT'
on conflict do nothing;
