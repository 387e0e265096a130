-- On which day a client was last answered, without reading what all others asked for.
create index client_usage_last on client_usage (client, day) where status in ('2xx', '3xx');
