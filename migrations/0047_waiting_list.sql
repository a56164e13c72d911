-- runs-with: 0013
-- The waiting list: who wants a full day, a day that is not open yet, or an earlier day than theirs. Freed seats are offered to them one after
-- the other before anybody else sees them.
create table wish (
  -- The order of the list.
  wish_no bigint generated always as identity,
  -- Where it was wished; the office of `bookings`.
  office_id smallint not null,
  citizen_id uuid not null,
  -- By which number of ours they know us.
  phone_number_id text not null,
  source text not null,
  people smallint not null,
  -- Names and birth dates, sealed with the citizen's key; null: the seats of `bookings` would be exchanged, or it has ended.
  who jsonb,
  bookings uuid[],
  first_day date not null,
  -- Null: any day before that of `bookings`.
  last_day date,
  wished_at timestamptz not null,
  -- The day, in the zone of the office, on which it was offered a seat last: one offer a day.
  offered_on date,
  missed smallint not null default 0,
  ended_at timestamptz,
  ended text,
  constraint wish_pkey primary key (wish_no),
  constraint wish_source check (source in ('whatsapp', 'desk', 'api')),
  constraint wish_people check (people between 1 and 5),
  constraint wish_days check (first_day <= last_day),
  constraint wish_has_last_day check (last_day is not null or bookings is not null),
  constraint wish_bookings check (bookings is null or cardinality(bookings) = people),
  constraint wish_of_somebody check (ended_at is not null or (who is null) = (bookings is not null)),
  constraint wish_forgets check (ended_at is null or who is null),
  constraint wish_ended_as check (ended in ('taken', 'missed', 'left', 'over', 'erased')),
  constraint wish_ends_once check ((ended_at is null) = (ended is null))
);
create index wish_of_citizen on wish (citizen_id) where ended_at is null;
create index wish_kept on wish (ended_at) where ended_at is not null;

-- The list of each office, in order: only wishes that live.
create table wish_office (
  office_id smallint not null,
  wish_no bigint not null,
  constraint wish_office_pkey primary key (office_id, wish_no),
  constraint wish_office_wish foreign key (wish_no) references wish (wish_no) on delete cascade
);
create index wish_office_of_wish on wish_office (wish_no);

-- A seat, or seats of one hour, offered to a wish. While nobody has answered, each is a row of `rest`.
create table wish_offer (
  offer_id uuid not null,
  wish_no bigint not null,
  office_id smallint not null,
  day date not null,
  starts time not null,
  -- The rows of `rest`.
  rests uuid[] not null,
  offered_on date not null,
  offered_at timestamptz not null,
  until timestamptz not null,
  told_at timestamptz,
  answer text,
  answered_at timestamptz,
  constraint wish_offer_pkey primary key (offer_id),
  constraint wish_offer_wish foreign key (wish_no) references wish (wish_no) on delete cascade,
  constraint wish_offer_once_a_day unique (wish_no, offered_on),
  constraint wish_offer_forward check (offered_at < until),
  constraint wish_offer_answer check (answer in ('taken', 'passed', 'missed')),
  constraint wish_offer_answered check ((answer is null) = (answered_at is null))
);
create unique index wish_offer_open on wish_offer (wish_no) where answer is null;
create index wish_offer_untold on wish_offer (offered_at) where told_at is null and answer is null;

-- A seat that is offered, or kept for the list until the morning, rests as any other: it counts in `taken`, and nobody else gets it.
alter table rest add column offer_id uuid;
-- It may never have been anybody's. The release before never reads whose a rest was that has none: it only ends it.
-- squawk-ignore ban-drop-not-null
alter table rest alter column booking_id drop not null;
alter table rest drop constraint rest_because_check;
-- squawk-ignore constraint-missing-not-valid
alter table rest add constraint rest_because_check check (because in ('lapsed', 'cancelled', 'moved', 'replaced', 'erased', 'wished'));
