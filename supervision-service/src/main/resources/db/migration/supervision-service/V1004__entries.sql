-- Derived: inquiries, complaints and suggestions, as they are counted.
create table inquiry_entry (
    number      text collate "C" primary key,
    kind        text collate "C" not null,
    -- a complaint about a breach goes to an office and is never counted of an organ
    breach      boolean not null,
    region      text collate "C" not null,
    -- who answers; none until it is routed, and none for a breach
    organ       text collate "C",
    office      text collate "C",
    state       text collate "C" not null,
    received_on date not null,
    -- of the first answer
    due_on      date not null,
    answered_on date,
    in_time     boolean,
    reopened    boolean not null
);
create index inquiry_received on inquiry_entry (received_on, region, organ);

-- Derived: ratings of cases, as they are counted; 1 is the best, 5 the worst.
create table rating_entry (
    number    text collate "C" primary key,
    region    text collate "C" not null,
    organ     text collate "C" not null,
    item_code text collate "C" not null,
    level     int not null,
    bad       boolean not null,
    rated_on  date not null,
    -- of a bad one: what has become of it, by when it is made good, and when it was
    mending   text collate "C",
    mend_by   date,
    mended_on date
);
create index rating_given on rating_entry (rated_on, region, organ);
