-- The house: offices, seats, people, messages, letters, journal.
-- Every table that grows with offices carries office_id in its key. Country-wide are only
-- citizen, address and claim: "one live booking per person" is a rule of the country.

-- Ground ------------------------------------------------------------------

-- The program's now is real time plus this offset; every process reads this one row.
create table clock (
  one boolean primary key default true check (one),
  ahead_ms bigint not null,
  set_to timestamptz
);

-- When each timed act last ran to its end, in domain time.
create table due (
  name text primary key,
  settled_until timestamptz not null
);

-- The key of all digests. Losing it makes every digest meaningless: that is the last step of erasure.
create table installation (
  one boolean primary key default true check (one),
  digest_key bytea not null check (length(digest_key) = 32),
  pack text not null default ''
);

-- A running program. Heartbeats are real time.
create table server (
  server_id uuid primary key,
  started_at timestamptz not null,
  heartbeat_at timestamptz not null
);

-- Offices -----------------------------------------------------------------

create table office (
  office_id smallint primary key check (office_id > 0),
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  content jsonb not null
);

create table number (
  phone_number_id text primary key,
  phone text not null,
  content jsonb not null default '{}'
);

create table number_office (
  phone_number_id text not null references number,
  office_id smallint not null references office,
  preference smallint not null,
  primary key (phone_number_id, office_id),
  unique (phone_number_id, preference)
);

create table rules (
  office_id smallint not null references office,
  version integer not null check (version > 0),
  first_day date not null,
  content jsonb not null,
  primary key (office_id, version)
);

create table hours (
  office_id smallint not null references office,
  version integer not null check (version > 0),
  first_day date not null,
  content jsonb not null,
  primary key (office_id, version)
);

create table service (
  office_id smallint not null references office,
  code text not null,
  content jsonb not null,
  primary key (office_id, code)
);

create table holiday (
  day date not null,
  scope text not null,
  kind text not null check (kind in ('holiday', 'joint-leave')),
  name text not null,
  decree text not null,
  primary key (day, scope)
);

create table decreed_year (
  year smallint primary key,
  decree text not null
);

-- A slot is an hour's start of one pool on one day. Rows are never deleted; "opened" may go down.
-- The two checks are promise 1: nobody, whoever asks, takes a seat that is not there.
create table slot (
  office_id smallint not null references office,
  day date not null,
  pool text not null check (pool in ('public', 'second', 'desk')),
  starts time not null,
  capacity integer not null check (capacity >= 0),
  opened integer not null default 0,
  taken integer not null default 0,
  resting integer not null default 0,
  primary key (office_id, day, pool, starts),
  constraint slot_seats check (0 <= taken and taken <= opened and opened <= capacity),
  constraint slot_resting check (0 <= resting and resting <= taken)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);

-- People ------------------------------------------------------------------

-- Who writes to us. Phone, WhatsApp user id and the dialogue (which may hold a name not yet booked)
-- stand in this one row and go with it; the digest stays.
create table citizen (
  citizen_id uuid primary key,
  digest bytea not null,
  phone text,
  user_id text,
  place jsonb not null default '{}',
  heard_at timestamptz,
  recent_bookings timestamptz[] not null default '{}',
  lapsed_holds timestamptz[] not null default '{}',
  muted_at timestamptz,
  erased_at timestamptz
) with (fillfactor = 70);

-- The ways a citizen reaches us: digest of the phone number, digest of the WhatsApp user id.
create table address (
  digest bytea primary key,
  citizen_id uuid not null
);
create index address_citizen on address (citizen_id);
-- Whoever was erased and writes again is a new row, but limits that protect others are taken over by the sender's digest.
create index citizen_digest on citizen (digest);
-- Erased, but the farewell letter is not out yet: the number goes as soon as it is.
create index citizen_farewell on citizen (erased_at) where erased_at is not null and (phone is not null or user_id is not null);

-- Messages ----------------------------------------------------------------

-- Each message of a citizen, once (promise 2). `said` is blanked when it was answered.
-- sent_at is Meta's moment, heard_at ours (domain time); not_before and recorded_at are real time.
create table message (
  message_id text primary key,
  phone_number_id text not null,
  citizen_id uuid not null,
  sent_at timestamptz not null,
  heard_at timestamptz not null,
  recorded_at timestamptz not null,
  said jsonb,
  tries smallint not null default 0,
  -- In hand when a program died: attended alone from then on, and only a death alone counts as a try.
  alone boolean not null default false,
  not_before timestamptz,
  attended_at timestamptz,
  set_aside_at timestamptz,
  fault text
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0.05);
create index message_waiting on message (heard_at, message_id) where attended_at is null and set_aside_at is null;
create index message_of_citizen on message (citizen_id) where attended_at is null;
create index message_set_aside on message (set_aside_at) where set_aside_at is not null and attended_at is null;

-- What each lane of a server has in hand right now; a dead server's rows name the message that killed it.
create table attempt (
  server_id uuid,
  lane smallint,
  message_ids text[] not null,
  started_at timestamptz not null,
  primary key (server_id, lane)
);

-- Bookings ----------------------------------------------------------------

-- A seat on a day for one applicant. Facts with a time; live means: it has a claim.
create table booking (
  office_id smallint not null,
  booking_id uuid not null,
  citizen_id uuid,
  applicant_digest bytea not null,
  code text,
  code_digest bytea not null,
  day date not null,
  pool text not null,
  starts time not null,
  service text,
  source text not null check (source in ('whatsapp', 'desk', 'api')),
  phone_number_id text,
  rules_version integer not null,
  consent_version text not null,
  compare boolean not null default false,
  party uuid,
  moves smallint not null default 0,
  previous uuid,
  created_at timestamptz not null,
  hold_until timestamptz,
  confirmed_at timestamptz,
  lapsed_at timestamptz,
  cancelled_at timestamptz,
  displaced_at timestamptz,
  forfeited_at timestamptz,
  visited_at timestamptz,
  renamed_at timestamptz,
  primary key (office_id, booking_id),
  foreign key (office_id, day, pool, starts) references slot,
  constraint booking_held_or_confirmed check (hold_until is not null or confirmed_at is not null),
  constraint booking_ends_once check (num_nonnulls(lapsed_at, cancelled_at, forfeited_at, visited_at) <= 1)
) with (fillfactor = 80);
create unique index booking_code on booking (code_digest);
create index booking_day on booking (office_id, day, starts);
create index booking_citizen on booking (citizen_id, created_at);
create index booking_hold on booking (hold_until) where confirmed_at is null and lapsed_at is null and cancelled_at is null;

-- The one erasable row about the person a booking is for.
create table applicant (
  office_id smallint not null,
  booking_id uuid not null,
  name text,
  birth_date date,
  erased_at timestamptz,
  primary key (office_id, booking_id)
);

-- A live booking (hold or confirmed) of a person, country-wide (promise 4): at most two senders for one
-- person (ordinal), at most five people for one citizen (citizen_ordinal).
create table claim (
  applicant_digest bytea not null,
  ordinal smallint not null check (ordinal between 1 and 2),
  citizen_id uuid,
  citizen_ordinal smallint check (citizen_ordinal between 1 and 5),
  office_id smallint not null,
  booking_id uuid not null,
  primary key (applicant_digest, ordinal),
  constraint claim_booking unique (office_id, booking_id),
  constraint claim_citizen unique (citizen_id, citizen_ordinal),
  constraint claim_once unique (citizen_id, applicant_digest)
);

-- A seat given back, still counted in `taken`, until it may be offered again (promise 10).
create table rest (
  office_id smallint not null,
  rest_id uuid not null,
  booking_id uuid not null,
  citizen_id uuid,
  day date not null,
  pool text not null,
  starts time not null,
  because text not null check (because in ('lapsed', 'cancelled', 'moved', 'replaced', 'erased')),
  rested_at timestamptz not null,
  until timestamptz not null,
  primary key (office_id, rest_id),
  foreign key (office_id, day, pool, starts) references slot
);
create index rest_until on rest (until);
create index rest_booking on rest (office_id, booking_id);
create index rest_citizen on rest (citizen_id);

-- Journal -----------------------------------------------------------------

-- What happened, by whom, when and why. No personal data: only keyed digests.
create table journal (
  office_id smallint not null,
  entry_id uuid not null,
  act text not null,
  booking_id uuid,
  subject bytea,
  actor text not null,
  desk text,
  source text not null,
  reason text,
  rules_version integer,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  detail jsonb not null default '{}',
  primary key (office_id, entry_id)
);
create index journal_booking on journal (office_id, booking_id) where booking_id is not null;
create index journal_happened on journal (office_id, happened_at);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  -- The end of retention is the one exception: it says so in its own transaction.
  if tg_op = 'DELETE' and current_setting('antrean.retention', true) = 'on' then
    return null;
  end if;
  raise exception 'the journal is only ever appended to';
end $$;
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function journal_is_append_only();

-- Letters -----------------------------------------------------------------

-- A message we owe somebody. `content` is blanked when the letter has arrived, failed for good or grown old.
-- created_at and window_until are domain time (window_until: Meta's 24 hours, null means "only by template");
-- not_before, claimed_at, accepted_at, unknown_at and receipts' moments are real time.
create table letter (
  letter_id uuid primary key,
  phone_number_id text not null,
  citizen_id uuid not null,
  office_id smallint,
  booking_id uuid,
  kind text not null,
  reply_to text,
  reply_ordinal smallint,
  content jsonb,
  created_at timestamptz not null,
  window_until timestamptz,
  not_before timestamptz,
  claimed_by uuid,
  claimed_at timestamptz,
  tries smallint not null default 0,
  media_id text,
  wamid text,
  accepted_at timestamptz,
  unknown_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  dropped_at timestamptz,
  error_code integer,
  constraint letter_reply_once unique (reply_to, reply_ordinal)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 2000);
create unique index letter_wamid on letter (wamid) where wamid is not null;
create index letter_due on letter (phone_number_id, created_at)
  where accepted_at is null and failed_at is null and dropped_at is null;
create index letter_citizen on letter (citizen_id);
create index letter_kept on letter (created_at) where content is not null;
