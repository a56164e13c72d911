-- runs-with: 0013
-- Keys of programs end, show when they were used last, and may be bound to networks. A key of the release before has no end written
-- down: it ends half a year after it was made. Those that are here now get half a year from today.
alter table api_key
  add column ends_at timestamptz,
  add column last_used_at timestamptz,
  add column networks cidr[];
update api_key set ends_at = now() + interval '180 days' where revoked_at is null;
