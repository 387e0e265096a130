-- What is left to whom, by an index of who it is; in the form of Bucket4j.
create table spent_allowance (
    id         text collate "C" primary key,
    state      bytea,
    expires_at bigint
);
create index spent_allowance_expiry on spent_allowance (expires_at);
