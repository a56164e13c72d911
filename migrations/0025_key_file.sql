-- runs-with: 0013
-- The key of an installation lies in a file outside the database (docs/decisions/0037). `key_check` is how its file is known again, and
-- opens nothing. A new database has no `digest_key`; from an older one it goes when no program of the release before is needed any more.
-- The release before always writes `digest_key`, and does not start where it is null.
alter table installation
  -- squawk-ignore ban-drop-not-null
  alter column digest_key drop not null,
  add column key_check bytea constraint installation_key_check check (length(key_check) = 16);
