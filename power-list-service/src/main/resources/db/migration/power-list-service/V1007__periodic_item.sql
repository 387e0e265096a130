-- The approved calendar of a power that is handled in certain periods only; next_at: when it opens or closes next.
create table periodic_item (
    code       text primary key,
    request_id uuid not null references change_request,
    periods    json not null,
    next_at    timestamptz
);
create index periodic_item_next on periodic_item (next_at);
