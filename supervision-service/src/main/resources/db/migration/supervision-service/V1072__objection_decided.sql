-- Who decided an objection, besides what he was called then; of those decided before, as recorded.
alter table assessment_objection add column decided_by text;
update assessment_objection as objection
set decided_by = (select record.person from assessment_record as record
                  where record.assessment = objection.assessment and record.act = 'DECIDE'
                    and record.at >= objection.decided_at
                  order by record.seq limit 1)
where upheld is not null;
alter table assessment_objection add check (decided_by is null or upheld is not null);

-- What was filed stays, and so does what was decided.
create function assessment_objection_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.upheld is null
            and (new.assessment, new.seq, new.organ, new.metric, new.evidence, new.reason,
                 new.filed_at, new.filed_by, new.filer)
                is not distinct from
                (old.assessment, old.seq, old.organ, old.metric, old.evidence, old.reason,
                 old.filed_at, old.filed_by, old.filer) then
        return new;
    end if;
    raise exception 'an objection changes only when it is decided'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger assessment_objection_kept before update or delete on assessment_objection
    for each row execute function assessment_objection_stays();

-- Which objection was filed or decided by what is recorded, and how it was decided.
alter table assessment_record
    add column objection int,
    add column upheld boolean,
    add check (upheld is null or objection is not null);
