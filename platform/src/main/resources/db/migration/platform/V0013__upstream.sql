-- How far this node and the city above it have come with each other: what was taken down from its library, what was
-- reported up. Empty where there is no city above.
create table upstream_position (
    list     text not null,
    way      text not null,
    position bigint not null,
    primary key (list, way)
);

-- What one side did not take of the other. It is tried again in the order of positions and never skipped in silence.
create table upstream_refused (
    list       text not null,
    way        text not null,
    code       text not null,
    number     int not null,
    position   bigint not null,
    problem    json not null,
    document   json,
    refused_at timestamptz not null,
    primary key (list, way, code, number)
);
create index upstream_refused_position on upstream_refused (list, way, position);
