-- runs-with: 0013
-- Letters that we begin have a time: due_at (domain time) is when they may leave at the earliest, good_until when they make no sense any
-- more, at_night says that the visit itself lies in the quiet hours. Null: at once, for ever. A program of the release before does not
-- know them: it may write at night, as it did.
alter table letter
  add column due_at timestamptz,
  add column good_until timestamptz,
  add column at_night boolean not null default false;
-- One word more, so every row passes; letters are kept for days, and looking at a million of them takes half a second.
alter table letter drop constraint letter_fault;
-- squawk-ignore constraint-missing-not-valid
alter table letter add constraint letter_fault check (fault in (
  'window', 'muted', 'erased', 'tired', 'unknown', 'unreachable', 'refused', 'our-mistake', 'template', 'operator', 'over'));

-- A disturbance that was declared by mistake. Its end is put at its begin, so that a program of the release before protects almost nobody by it.
alter table disturbance add column withdrawn_at timestamptz;

-- Who was told that their seat stays valid because of a disturbance. That word is kept, whatever becomes of the disturbance. Goes with its day.
create table disturbance_told (
  office_id smallint not null,
  booking_id uuid not null,
  disturbance_id uuid not null,
  day date not null,
  told_at timestamptz not null,
  constraint disturbance_told_pkey primary key (office_id, booking_id, disturbance_id)
);
create index disturbance_told_day on disturbance_told (office_id, day);

-- The check of the night: bookings of days that are over and that have no end, by the act that owes it. Counted anew each night.
create table booking_without_end (
  office_id smallint not null,
  day date not null,
  owes text not null,
  bookings integer not null check (bookings > 0),
  checked_at timestamptz not null,
  constraint booking_without_end_pkey primary key (office_id, day, owes)
);

-- A reminder that was asked for by the office's rule: once a booking, day and moment, with what was pressed under it.
create table reminder (
  office_id smallint not null,
  booking_id uuid not null,
  day date not null,
  moment text not null check (moment in ('evening', 'morning')),
  reminded_at timestamptz not null,
  -- It left outside Meta's 24 hours, as a template, which is paid for. Of people who come together: at the first of them.
  as_template boolean not null,
  answer text check (answer in ('coming', 'move', 'cannot')),
  answered_at timestamptz,
  constraint reminder_pkey primary key (office_id, booking_id, day, moment)
);
create index reminder_day on reminder (office_id, day);
