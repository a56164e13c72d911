-- runs-with: 0013
-- A code of the telephone opens one session: the last time step that was used (RFC 6238, 5.2).
alter table auth.second_factor add column last_step bigint;
-- When the person behind a session last showed a password or a code, beside its beginning.
alter table auth.session add column proved_at timestamptz;
-- What a manager hands out opens one session, within days, and an own one is chosen in it. Null: the own one.
-- reset_at: since when somebody else's hand was at this person's way in. signed_in_at: the last sign-in with a password.
alter table staff
  add column first_password_ends timestamptz,
  add column first_password_used_at timestamptz,
  add column first_pin_ends timestamptz,
  add column first_pin_used_at timestamptz,
  add column reset_at timestamptz,
  add column signed_in_at timestamptz,
  add column pin_locks smallint not null default 0;
-- A lock that was met before is twice as long the next time.
alter table sign_in_try add column locks smallint not null default 0;

-- Wrong passwords, codes and PINs of somebody since the last sign-in that was right.
create table sign_in_fault (
  staff_id uuid primary key references staff on delete cascade,
  passwords integer not null default 0,
  codes integer not null default 0,
  pins integer not null default 0,
  locks integer not null default 0
);

-- What somebody is told about the own account. `session_id`: the session that it is about; it is not told there.
create table staff_notice (
  notice_id uuid primary key,
  staff_id uuid not null references staff on delete cascade,
  kind text not null check (kind in ('new-browser', 'faults', 'reset-asked', 'reset-done', 'roles-asked', 'roles-done', 'passkey-made',
                                     'allowance')),
  detail jsonb not null,
  session_id uuid,
  told_at timestamptz not null,
  seen_at timestamptz
);
create index staff_notice_unseen on staff_notice (staff_id) where seen_at is null;

-- What would make a second person of one: it waits for another manager, or a day.
create table staff_request (
  request_id uuid primary key,
  office_id smallint not null,
  staff_id uuid not null references staff on delete cascade,
  kind text not null check (kind in ('password', 'second-factor', 'roles')),
  roles text[] not null default '{}',
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at > asked_at),
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'stopped', 'replaced')),
  check ((ended_at is null) = (outcome is null))
);
create unique index staff_request_open on staff_request (staff_id, office_id, kind) where ended_at is null;
create index staff_request_of_office on staff_request (office_id) where ended_at is null;
