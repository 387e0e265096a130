-- Words may be sealed by a newer key.
drop trigger inquiry_record_kept on inquiry_record;
create trigger inquiry_record_kept before update or delete on inquiry_record
    for each row execute function only_seals_change('words', 'done_about');
