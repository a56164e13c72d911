-- runs-with: 0013
-- Passkeys of staff: the public half only. A stolen dump signs nobody in with them.
create table passkey (
  credential_id text primary key,
  staff_id uuid not null references staff on delete cascade,
  public_key bytea not null,
  uses bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_staff on passkey (staff_id);
-- A challenge is signed by us and good for minutes; here stand those that were answered, so that each is answered once.
create table answered_challenge (
  challenge_digest bytea primary key,
  answered_at timestamptz not null
);
-- A passkey with the finger or PIN of its owner is two factors in one.
alter table auth.session add column by_passkey boolean not null default false;
