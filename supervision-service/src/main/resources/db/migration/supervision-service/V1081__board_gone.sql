-- Who was told of a card on the board: its screens are told when it is gone, and nobody else. None for what never was on a board.
alter table told_card add column region text collate "C", add column organ text collate "C";
update told_card as told set region = card.region, organ = card.organ from card
where card.id = told.card and card.office is null and card.concerned is null and card.topic <> 'RATING';
