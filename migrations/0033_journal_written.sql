-- no transaction
-- runs-with: 0013
-- The newest lines, for the chain: every ten seconds it asks for those of the last ten.
create index concurrently journal_written on journal (written_at);
