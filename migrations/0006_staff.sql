-- Who works here: people and their roles, how they sign in, the devices they stand at, and keys of other programs.
-- All moments of this file are real time, because sign-in is (docs/decisions/0013); `closes_at` alone is domain time.

create table staff (
  staff_id uuid primary key,
  -- What is typed at the sign-in, such as pengawas@bogor.antrean.test; in small letters.
  login text not null,
  name text not null,
  pin_hash text,
  -- Wrong tries since the last right one. The fifth locks.
  pin_tries smallint not null default 0,
  pin_locked_until timestamptz,
  -- Invented people of the demonstration: nobody, as soon as the emulator is off.
  demo boolean not null default false,
  created_at timestamptz not null,
  left_at timestamptz,
  constraint staff_login unique (login),
  constraint staff_login_small check (login = lower(login))
);

-- Without an office: in all of them.
create table staff_role (
  staff_id uuid not null references staff on delete cascade,
  office_id smallint,
  role text not null check (role in
    ('guard', 'front-desk', 'document-officer', 'counter-officer', 'supervisor', 'head-of-office', 'head-office', 'auditor')),
  constraint staff_role_once unique nulls not distinct (staff_id, office_id, role)
);
create index staff_role_of_office on staff_role (office_id);

-- A browser that belongs to an office; it carries a token, we keep a keyed digest of it.
create table device (
  device_id uuid primary key,
  office_id smallint not null,
  name text not null,
  token_digest bytea not null,
  kind text not null check (kind in ('desk', 'kiosk', 'door')),
  made_by text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint device_token unique (token_digest)
);
create index device_of_office on device (office_id);

-- Somebody signed in with a PIN at a device of the office. closes_at: when the office closes that day.
create table shift (
  shift_id uuid primary key,
  staff_id uuid not null references staff on delete cascade,
  device_id uuid not null references device on delete cascade,
  office_id smallint not null,
  desk text,
  token_digest bytea not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  closes_at timestamptz,
  ended_at timestamptz,
  constraint shift_token unique (token_digest)
) with (fillfactor = 70);
create index shift_of_staff on shift (staff_id) where ended_at is null;
create index shift_of_office on shift (office_id) where ended_at is null;
create index shift_of_device on shift (device_id) where ended_at is null;

-- A key of another program. Without an office: for all of them.
create table api_key (
  key_id uuid primary key,
  key_digest bytea not null,
  office_id smallint,
  rights text[] not null check (cardinality(rights) > 0),
  label text not null,
  made_by text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_key_digest unique (key_digest)
);

-- What a program's request was answered with, so that its repetition gets the same answer and does nothing.
create table idempotent (
  key_id uuid not null references api_key on delete cascade,
  idem text not null,
  fingerprint bytea not null,
  status smallint,
  answer jsonb,
  at timestamptz not null,
  primary key (key_id, idem)
);
create index idempotent_age on idempotent (at);

-- Wrong tries at a sign-in, by a keyed digest of whose or from where.
create table sign_in_try (
  try_key bytea primary key,
  tries smallint not null,
  since timestamptz not null
) with (fillfactor = 70);

-- The tables of Better Auth 1.7.25 as its own migration compiler writes them, in our words; mapped in src/staff/auth.ts.
create schema auth;

-- Whoever may sign in with a password: the same id as in `staff`.
create table auth.login (
  id uuid primary key references staff on delete cascade,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  two_factor_enabled boolean,
  constraint login_email unique (email)
);

create table auth.session (
  id uuid primary key,
  expires_at timestamptz not null,
  token text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references auth.login on delete cascade,
  constraint session_token unique (token)
) with (fillfactor = 70);
create index session_of_user on auth.session (user_id);

create table auth.credential (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth.login on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index credential_of_user on auth.credential (user_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

create table auth.second_factor (
  id uuid primary key,
  secret text not null,
  backup_codes text not null,
  user_id uuid not null references auth.login on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index second_factor_of_user on auth.second_factor (user_id);

create table auth.rate_limit (
  id uuid primary key,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limit_key unique (key)
);

-- Which desk a session with a password works at. closes_at: when that office closes that day.
create table session_desk (
  session_id uuid primary key references auth.session on delete cascade,
  office_id smallint not null,
  desk text,
  chosen_at timestamptz not null,
  closes_at timestamptz
);
create index session_desk_of_office on session_desk (office_id);
