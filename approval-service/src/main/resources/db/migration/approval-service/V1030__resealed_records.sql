-- An opinion may be sealed by a newer key.
drop trigger rectification_record_kept on rectification_record;
create trigger rectification_record_kept before update or delete on rectification_record
    for each row execute function only_seals_change('opinion');
