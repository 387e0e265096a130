-- Moments of the outbox are the database's, whatever the clocks of the instances show: events of one key are sent in the order in which they
-- were stored, and nobody waits for an hour that came too early to one of them.
-- An instance that fails to send an event notes the failure, and would store the event anew where another instance has sent and removed it
-- meanwhile. New events have not failed yet.
create function outbox_record_moments() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.failure_count > 0 then
            return null;
        end if;
        new.created_at := clock_timestamp();
        new.next_retry_at := 'epoch';
    else
        new.next_retry_at := least(new.next_retry_at, clock_timestamp() + interval '1 second');
    end if;
    return new;
end $$;

create trigger outbox_record_moments before insert or update on outbox_record
    for each row execute function outbox_record_moments();
