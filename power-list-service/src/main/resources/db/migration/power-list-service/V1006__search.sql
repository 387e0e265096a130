-- Search at a million items; the reasons and the figures are in docs/decisions/0006.

-- Every character and every pair of neighbours of the words, the fields that are filtered by, and the places by
-- which codes are ordered. Its cost is told as it is, so that nobody plans to compute it row by row.
create function power_item_terms(
    words text, type text, organ text, region text, standing text, audience text[]
) returns text[] language plpgsql immutable parallel safe cost 1000 as $$
declare
    signs text[] := string_to_array(words, null);
    terms text[] := signs || array[
        'type=' || type, 'organ=' || organ, 'region=' || region, 'standing=' || standing,
        'place=' || left(organ, 8), 'place=' || left(organ, 6)];
begin
    for at in 2 .. cardinality(signs) loop
        terms := terms || (signs[at - 1] || signs[at]);
    end loop;
    for at in 1 .. cardinality(audience) loop
        terms := terms || ('audience=' || audience[at]);
    end loop;
    return terms;
end $$;

-- Terms are kept in the index alone and documents beside the rows: a narrow row is read fast. Codes and
-- words are compared as bytes.
alter table power_item drop column terms;
alter table power_item
    alter column code type text collate "C",
    alter column type type text collate "C",
    alter column organ type text collate "C",
    alter column region type text collate "C",
    alter column standing type text collate "C",
    alter column audience type text[] collate "C",
    alter column words type text collate "C",
    alter column words set storage main;
alter table power_item set (toast_tuple_target = 512);

-- Reading goes before writing: no list of pending entries that every search would have to read.
create index power_item_terms on power_item
    using gin (power_item_terms(words, type, organ, region, standing, audience)) with (fastupdate = off);
-- Nothing is estimated from it.
alter index power_item_terms alter column 1 set statistics 0;
