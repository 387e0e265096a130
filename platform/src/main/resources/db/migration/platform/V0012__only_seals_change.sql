-- For records that are only added to: what is sealed in them may be sealed by another key, all else
-- stays. The arguments are the sealed columns. Whoever would put one sealed text in the place of
-- another finds both under the same key, and is refused.
create function only_seals_change() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(old);
    after  jsonb;
    name   text;
    was    bytea;
    is_now bytea;
begin
    if tg_op = 'UPDATE' then
        after := to_jsonb(new);
        if before - tg_argv = after - tg_argv then
            foreach name in array tg_argv loop
                was := (before ->> name)::bytea;
                is_now := (after ->> name)::bytea;
                if was is distinct from is_now and (was is null or is_now is null
                        or substr(was, 1, 2 + get_byte(was, 1))
                            = substr(is_now, 1, 2 + get_byte(is_now, 1))) then
                    raise exception '% is only added to', tg_table_name
                        using errcode = 'integrity_constraint_violation';
                end if;
            end loop;
            return new;
        end if;
    end if;
    raise exception '% is only added to', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;
