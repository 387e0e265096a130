-- How often each client asked: nobody's name, no address, no path.
create table client_usage (
    client   text   not null,
    day      date   not null,
    service  text   not null,
    status   text   not null check (status in ('1xx', '2xx', '3xx', '4xx', '5xx', 'cancelled')),
    requests bigint not null check (requests > 0),
    primary key (day, client, service, status)
);
