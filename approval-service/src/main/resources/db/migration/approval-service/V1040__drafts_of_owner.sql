-- How many drafts somebody has is asked with every draft; not all that he ever handed in is gone through for it.
create index application_draft_owner on application (owner) where submitted_at is null;
