-- What lies between the publication a case was begun under and the newest was forgotten: it is asked for.
insert into wanted_item (code, number)
select pinned.code, missing
from (select item_code as code, min(item_revision) as eldest from case_entry group by item_code) pinned
join (select code, max(number) as newest from published_item where listed group by code) told
    using (code)
cross join generate_series(eldest + 1, newest - 1) as missing
where not exists (select from published_item known
    where known.code = pinned.code and known.number = missing)
on conflict do nothing;
