-- The demonstration's invented day, which plays on while the clock moves. It holds moments and invented bookings, and nobody's data.
-- All moments are domain time.

-- An office's day that is being played. picture_at: the minute it was filled up to, at which somebody stands in every state.
create table emulator.demo_day (
  office_id smallint not null references office,
  day date not null,
  played_until timestamptz not null,
  picture_at timestamptz not null,
  primary key (office_id, day)
);

-- Who comes on that day, and when: by a booking, or without one for this stream; arrival_id as soon as they have come. `alone`: the
-- how-manieth by themselves and for the first time. The rows go with the day.
create table emulator.demo_comer (
  office_id smallint not null,
  day date not null,
  nth smallint not null,
  comes timestamptz not null,
  booking_id uuid,
  stream text,
  priority text check (priority in ('senior', 'pregnant')),
  came_at timestamptz,
  arrival_id uuid,
  alone smallint,
  primary key (office_id, day, nth),
  foreign key (office_id, day) references emulator.demo_day on delete cascade,
  constraint demo_comer_one check (num_nonnulls(booking_id, stream) = 1)
);
create index demo_comer_when on emulator.demo_comer (office_id, day, comes) where came_at is null;
create unique index demo_comer_arrival on emulator.demo_comer (office_id, arrival_id) where arrival_id is not null;
