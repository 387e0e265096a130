-- What power-list-service has told of the organs; empty where nobody listens.
create table known_organ (
    code    text collate "C" primary key,
    region  text collate "C" not null,
    name    text not null,
    version int not null
);
