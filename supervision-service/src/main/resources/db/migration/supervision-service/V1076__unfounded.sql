-- Whether a bad rating was found to be without ground: its state says so only until the rater is
-- asked about it. What was rectified has a day on which it was.
alter table rating_entry add column unfounded boolean not null default false;
update rating_entry set unfounded = true, mended_on = (verified ->> 'verifiedOn')::date
from (select key, data -> 'rectification' as verified from ledger_entry where topic = 'RATING')
    as told
where key = number and verified ->> 'state' in ('UNFOUNDED', 'FOLLOWED_UP')
  and verified ->> 'rectifiedOn' is null;
alter table rating_entry alter column unfounded drop default;
update watched set at = now() where topic = 'RATING';
