-- runs-with: 0013
-- Two keys of digests may be in force while they are rotated (docs/decisions/0058).

alter table installation
  -- Rows that were not brought along yet stand under this one; null: all stand under digest_no.
  add column digest_older integer,
  -- Is being handed out to programs; nothing is digested with it yet.
  add column digest_next integer,
  -- When digest_no came into force, by the program's clock; null once the older one has left.
  add column digest_switched_at timestamptz;

-- The numbers of the keys of digests that a program has in hand; null: it is of a release that cannot follow a rotation.
alter table server add column digest_keys integer[];
