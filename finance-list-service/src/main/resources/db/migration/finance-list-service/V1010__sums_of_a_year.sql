-- What is added up of a year, whatever the department and the region.
create index fund_year on fund (year) where not cancelled;
create index poverty_project_year on poverty_project (year) where not cancelled;
