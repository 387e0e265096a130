-- Drafts that nobody touches any more go; so do applications whose cases are destroyed. What joined
-- their cases names nobody, and stays.
alter table application add column changed_at timestamptz not null default now();
create index application_draft on application (changed_at) where submitted_at is null;
alter table joint_case drop constraint joint_case_application_fkey;
