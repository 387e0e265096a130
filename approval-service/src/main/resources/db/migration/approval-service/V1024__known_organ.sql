-- What is known of the organs is kept by the platform now, for every service in the same way.
insert into known_organ (code, region, name, version)
select code, region, name, version from listed_organ
on conflict (code) do nothing;
drop table listed_organ;
