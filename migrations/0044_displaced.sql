-- runs-with: 0043
-- An office takes seats away: a holiday entered late, a closure, a day closed early, fewer counters. One act of it is one displacement.
create table displacement (
  office_id smallint not null,
  displacement_id uuid not null,
  because text not null
    constraint displacement_because_check check (because in ('holiday', 'closure', 'closed-early', 'unopened', 'disturbance', 'not-reached', 'hours')),
  -- The office's own words, for its people.
  reason text,
  actor text not null,
  made_at timestamptz not null,
  taken_back_at timestamptz,
  constraint displacement_pkey primary key (office_id, displacement_id),
  constraint displacement_office_id_fkey foreign key (office_id) references office (office_id)
);
create index displacement_made on displacement (office_id, made_at);

-- Whom it hit: the seat that went, and the one that was given for it (none: they wait, with the first right to what becomes free).
create table displaced (
  office_id smallint not null,
  displacement_id uuid not null,
  booking_id uuid not null,
  from_day date not null,
  from_pool text not null,
  from_starts time not null,
  -- So that a displacement that is taken back leaves the citizen's moves as they were.
  from_moves smallint not null,
  -- Nobody sat on it and it went for good; otherwise its person had used it, as whoever was in the line at closing.
  from_given_up boolean not null,
  to_day date,
  to_pool text,
  to_starts time,
  placed_at timestamptz,
  answered_at timestamptz,
  answer text
    constraint displaced_answer_check check (answer in ('kept', 'moved', 'given-back', 'displaced-again', 'taken-back', 'passed')),
  constraint displaced_pkey primary key (office_id, displacement_id, booking_id),
  constraint displaced_displacement_id_fkey foreign key (office_id, displacement_id) references displacement (office_id, displacement_id),
  constraint displaced_to check (num_nonnulls(to_day, to_pool, to_starts, placed_at) in (0, 4)),
  constraint displaced_answered check ((answer is null) = (answered_at is null))
);
-- Asked with every message of a citizen: is there a seat of theirs that the office chose?
create unique index displaced_open on displaced (office_id, booking_id) where answered_at is null;
-- How often somebody was moved before.
create index displaced_booking on displaced (office_id, booking_id);
create index displaced_waiting on displaced (office_id) where answered_at is null and to_day is null;
