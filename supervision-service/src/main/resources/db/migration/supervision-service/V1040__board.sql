-- The figures of a day and what runs are read from indexes alone.
create index case_accepted on case_entry (accepted_on, region, organ) where accepted_on is not null;
drop index case_ended;
create index case_ended on case_entry (ended_on, region, organ) include (state, in_time)
    where ended_on is not null;
drop index case_open;
create index case_open on case_entry (region, organ) include (due_on, promised_on)
    where ended_on is null;
create index card_today on card (raised_at, region, organ) include (level, id)
    where office is null and concerned is null and topic <> 'RATING';
create index card_withdrawn on card_act (card, level) where act = 'WITHDRAW';
create index watched_office on watched (region, due_on, topic, key)
    where running and office is not null;

-- What may be on a wall: no complaint about a breach, which is kept from the organ; no rating, as
-- the minute at which it appears would tell the organ who was there; nothing that was withdrawn.
create view board_card as
select id, name, aspect, region, organ, level, raised_at from card
where office is null and concerned is null and topic <> 'RATING'
  and not exists (select 1 from card_act
                  where card_act.card = card.id and act = 'WITHDRAW' and card_act.level = card.level);

-- By which transaction a card was told last. What is below the oldest transaction that still runs
-- is complete, so whoever reads on from there misses nothing, in whatever order they commit.
alter table told_card add column told_by xid8 not null default pg_current_xact_id();
create index told_card_next on told_card (told_by, card);
