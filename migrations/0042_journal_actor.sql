-- no transaction
-- runs-with: 0013
-- The lines of one hand, newest first: the page of trails asks for those of one officer among all of an office's years.
create index concurrently journal_actor on journal (office_id, actor, happened_at, entry_id);
