-- What an assessment counts of its period is found by its day, without reading all that was ever recorded.
create index card_raised on card (raised_at) where organ is not null and topic <> 'RATING';
create index incident_reported on incident (reported_at);
create index inquiry_due on inquiry_entry (due_on) where organ is not null and not breach;
create index notice_record_due on notice_record (due_on, notice) where due_on is not null;
create index rating_mend on rating_entry (mend_by) where bad;
create index rating_of_organ on rating_entry (organ, region, rated_on);

-- Findings that are gone and were judged stay in the register of their region.
create index breach_act_region on breach_act ((snapshot ->> 'region') collate "C") where snapshot ->> 'topic' is not null;
