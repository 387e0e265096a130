-- Words may be sealed by a newer key.
drop trigger incident_record_kept on incident_record;
create trigger incident_record_kept before update or delete on incident_record
    for each row execute function only_seals_change('words');
