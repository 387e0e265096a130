-- What is left of an inquiry that was erased after its time: that there was one.
create table inquiry_erasure (
    number text collate "C" primary key,
    at     timestamptz not null default now()
);
create trigger inquiry_erasure_kept before update or delete on inquiry_erasure
    for each row execute function refuse_change();
create index inquiry_closed on inquiry (closed_at) where closed_at is not null;

-- Its records go with it, and with nothing else.
create function refuse_unless_erased() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry_erasure where number = old.number) then
        return old;
    end if;
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
drop trigger inquiry_record_kept on inquiry_record;
create trigger inquiry_record_kept before update on inquiry_record
    for each row execute function only_seals_change('words', 'done_about');
create trigger inquiry_record_erased before delete on inquiry_record
    for each row execute function refuse_unless_erased();
