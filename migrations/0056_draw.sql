-- runs-with: 0013
-- A fair release: requests for a new day that come before the hour of its release are equal, and drawn at that hour.
create table draw (
  office_id smallint not null,
  day date not null,
  -- 64 hexadecimal letters, sealed with a key of the installation until it is drawn.
  seed text not null,
  -- SHA-256 of the seed, published before the first request can be made.
  seed_hash bytea not null,
  made_at timestamptz not null,
  lots_from timestamptz not null,
  draws_at timestamptz not null,
  drawn_at timestamptz,
  -- The office closed on that day before it was drawn.
  called_off_at timestamptz,
  -- What was drawn: free seats by hour, as [{"starts": "08:00", "seats": 15}].
  hours jsonb,
  constraint draw_pkey primary key (office_id, day),
  constraint draw_hash check (octet_length(seed_hash) = 32),
  constraint draw_forward check (made_at <= draws_at and lots_from < draws_at),
  constraint draw_ends_once check (drawn_at is null or called_off_at is null),
  constraint draw_has_hours check ((hours is null) = (drawn_at is null))
);
create index draw_open on draw (draws_at) where drawn_at is null and called_off_at is null;

-- A request: people who come together. Its id is known to whoever asked and to the published list.
create table lot (
  office_id smallint not null,
  day date not null,
  lot_id text not null,
  -- Null: forgotten, when it was over or its people asked for it.
  citizen_id uuid,
  -- By which number of ours they know us.
  phone_number_id text,
  source text not null,
  people smallint not null,
  -- Names and birth dates, sealed with the citizen's key; null: forgotten, or handed on to a booking or a wish.
  who jsonb,
  -- The hour they would like best.
  hour time,
  service text,
  asked_at timestamptz not null,
  -- What was drawn: its place, whether it counts (a person counts once), by which numbers it has somebody in common with others, and its hour.
  place integer,
  counts boolean,
  same integer[],
  starts time,
  -- Rows of `rest`: the seats, until they are booked.
  rests uuid[],
  -- What became of it.
  bookings uuid[],
  wish_no bigint,
  settled_at timestamptz,
  told_at timestamptz,
  constraint lot_pkey primary key (office_id, day, lot_id),
  constraint lot_of_draw foreign key (office_id, day) references draw (office_id, day) on delete cascade,
  constraint lot_id_form check (lot_id ~ '^[0-9A-Z]{10}$'),
  constraint lot_source check (source in ('whatsapp', 'desk', 'api')),
  constraint lot_people check (people between 1 and 5),
  constraint lot_drawn check ((place is null) = (counts is null) and (starts is null) = (rests is null) and (starts is null or counts)),
  constraint lot_place unique (office_id, day, place)
);
create index lot_of_citizen on lot (citizen_id) where citizen_id is not null;
create index lot_unsettled on lot (office_id, day, place) where place is not null and settled_at is null;
create index lot_untold on lot (settled_at) where settled_at is not null and told_at is null;
