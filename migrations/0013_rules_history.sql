-- Who changed the rules of an office, and why: few lines of a journal that has millions.
-- Older than files without a transaction, and no database had many rows: README.md.
-- squawk-ignore require-concurrent-index-creation
create index journal_rules on journal (office_id, happened_at) where act in ('rules-changed', 'rules-withdrawn');
