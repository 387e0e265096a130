-- Everybody reads what was published last first.
drop index assessment_public;
create index assessment_public on assessment (published_at, id) where published_at is not null;
