-- no transaction
-- runs-with: 0013
-- The newest lines, for the chain: lines lie on the disk in the order of their writing, so a few bytes for each megabyte of them do.
create index concurrently journal_written on journal using brin (written_at);
