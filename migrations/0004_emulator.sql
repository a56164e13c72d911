-- The emulator's own world: invented citizens, what they and the offices wrote, and the webhooks Meta still owes us.
-- It stands in a schema of its own because no room of the program reads it; a real installation leaves it empty.
create schema emulator;

-- Domain time: made_at, forgotten_at. `once` are keyed digests of the phone and the user id of somebody who was erased:
-- a late letter finds its talk, and a dump of the database finds nobody.
create table emulator.citizen (
  citizen_id text primary key,
  name text,
  phone text unique,
  user_id text unique,
  born date,
  hides_phone boolean not null default false,
  made_at timestamptz not null,
  forgotten_at timestamptz,
  once bytea[] not null default '{}'
);

-- heard_at (domain time) opens the 24 hours; typing_until is real time.
create table emulator.talk (
  phone_number_id text not null,
  citizen_id text not null references emulator.citizen on delete cascade,
  heard_at timestamptz,
  typing_until timestamptz,
  primary key (phone_number_id, citizen_id)
);

-- Moments of a message are domain time. A note is what Meta told the office and the citizen never sees in real life.
create table emulator.message (
  message_id bigint generated always as identity primary key,
  wamid text not null unique,
  phone_number_id text not null,
  citizen_id text not null,
  author text not null check (author in ('citizen', 'office', 'note')),
  content jsonb not null,
  callback text,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  read_at timestamptz,
  edited_at timestamptz,
  deleted_at timestamptz,
  foreign key (phone_number_id, citizen_id) references emulator.talk on delete cascade
);
create index message_of_talk on emulator.message (phone_number_id, citizen_id, message_id);
create index message_unread on emulator.message (phone_number_id, citizen_id) where author = 'office' and read_at is null;

create table emulator.media (
  media_id text primary key,
  phone_number_id text not null,
  mime_type text not null,
  sha256 text not null,
  bytes bytea not null,
  kept_at timestamptz not null
);

-- What still has to be told to the program; a row goes when it was answered 200. All moments are real time.
create table emulator.webhook (
  webhook_id bigint generated always as identity primary key,
  phone_number_id text not null,
  kind text not null check (kind in ('message', 'status', 'call')),
  value jsonb not null,
  wamid text not null,
  first_at timestamptz not null,
  due_at timestamptz not null,
  claimed_until timestamptz,
  tries smallint not null default 0
);
create index webhook_due on emulator.webhook (due_at);

-- Meta's bad days, for one number or ('*') for all that have no row of their own.
create table emulator.bad_day (
  scope text primary key,
  copies smallint not null default 1 check (copies between 1 and 5),
  other_order boolean not null default false,
  across_numbers boolean not null default false,
  only_user_id boolean not null default false,
  answer text check (answer in ('130429', '131056', '131047', '500', 'no-answer')),
  answers_left smallint check (answers_left >= 0),
  later boolean not null default false
);

create table emulator.template (
  name text not null,
  language text not null,
  body text not null,
  parameters smallint not null check (parameters >= 0),
  primary key (name, language)
);
