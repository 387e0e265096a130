-- What is published of each fund, as it is searched and added up; what its department discloses
-- stands here as one sum. Amounts are yuan, exact to the fen.
create table fund (
    code           text collate "C" primary key,
    year           int not null,
    region         text collate "C" not null,
    organ          text collate "C" not null,
    department     text collate "C" not null,
    nature         text not null,
    name           text not null,
    until          int not null,
    cancelled      boolean not null,
    budget         numeric(16, 2) not null check (budget >= 0),
    current_budget numeric(16, 2) not null check (current_budget >= 0),
    allocated      numeric(16, 2) not null default 0 check (allocated >= 0),
    disclosed      boolean not null default false,
    words          text not null,
    document       json not null,
    check (cancelled or allocated <= current_budget)
);
create index fund_region on fund (region, year, code);
create index fund_department on fund (department, year, code);
create index fund_organ on fund (organ, year, code);
