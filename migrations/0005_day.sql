-- The day at the office: who stands at the door, whose papers are complete, whose number is called, and what held the day up.

-- Rooms, desks, counters, streams and stages of an office, in versions as its rules are.
create table floor (
  office_id smallint not null references office,
  version integer not null check (version > 0),
  first_day date not null,
  content jsonb not null,
  primary key (office_id, version)
);

-- One office on one day. last_act_at: when any officer last did anything; silence is measured from it.
create table office_day (
  office_id smallint not null references office,
  day date not null,
  first_act_at timestamptz,
  last_act_at timestamptz,
  no_code integer not null default 0 check (no_code >= 0),
  closed_at timestamptz,
  primary key (office_id, day)
) with (fillfactor = 50);

-- "Everyone standing here at 08.05": counts as the presence of the next so many scans.
create table stamp (
  office_id smallint not null,
  stamp_id uuid not null,
  day date not null,
  moment timestamptz not null,
  scans_left smallint not null check (scans_left >= 0),
  actor text not null,
  made_at timestamptz not null,
  primary key (office_id, stamp_id)
);
create index stamp_of_day on stamp (office_id, day) where scans_left > 0;

-- Somebody, or a party, stands at the door. present_at: when they were there; scanned_at: when we read the code.
-- The line before the document desk: who is "waiting" and past eligible_from (their window is open), in the order of
-- put_back_at first, then rank, line_at (the booked hour; presence where there is none), present_at, arrival_id.
create table arrival (
  office_id smallint not null,
  arrival_id uuid not null,
  day date not null,
  starts time,
  party uuid,
  stream text not null,
  priority text check (priority in ('yes', 'senior', 'under-five', 'pregnant', 'disabled')),
  help text check (help in ('escort', 'written', 'seat')),
  source text not null check (source in ('desk', 'api', 'kiosk')),
  present_at timestamptz not null,
  scanned_at timestamptz not null,
  stamp_id uuid,
  verdict text not null check (verdict in ('early', 'in-window', 'amnesty', 'walk-in')),
  state text not null check (state in ('waiting', 'at-desk', 'absent', 'back-today', 'checked', 'undone')),
  state_at timestamptz not null,
  eligible_from timestamptz not null,
  rank smallint not null,
  line_at timestamptz not null,
  put_back_at timestamptz,
  desk text,
  officer text,
  taken_at timestamptz,
  checked_at timestamptz,
  -- What undo within two minutes brings back: the row's state before the last act of the desk.
  before jsonb,
  primary key (office_id, arrival_id),
  constraint arrival_at_desk check ((state = 'at-desk') = (desk is not null))
) with (fillfactor = 70);
create index arrival_of_day on arrival (office_id, day, state);
create index arrival_line on arrival (office_id, day, (put_back_at is null), rank, line_at, present_at, arrival_id) where state = 'waiting';
-- Promise 6: a desk has one arrival before it.
create unique index arrival_desk on arrival (office_id, day, desk) where desk is not null;

-- One person of an arrival. Missing and differing papers are codes of the list, never what stands on them.
create table visitor (
  office_id smallint not null,
  visitor_id uuid not null,
  arrival_id uuid not null,
  day date not null,
  booking_id uuid,
  service text,
  outcome text check (outcome in ('complete', 'returned', 'back-today', 'not-owner', 'other-desk')),
  outcome_at timestamptz,
  missing jsonb not null default '[]',
  differs jsonb not null default '[]',
  ticket_id uuid,
  undone_at timestamptz,
  primary key (office_id, visitor_id),
  foreign key (office_id, arrival_id) references arrival
);
create index visitor_of_arrival on visitor (office_id, arrival_id);
create index visitor_of_ticket on visitor (office_id, ticket_id) where ticket_id is not null;
-- One arrival a booking and day, however often it is scanned and at however many doors.
create unique index visitor_booking on visitor (office_id, booking_id, day) where booking_id is not null and undone_at is null;

-- The last number given of a stream on a day: one row, so numbers have neither gap nor double.
create table stream_day (
  office_id smallint not null,
  day date not null,
  stream text not null,
  last integer not null default 0 check (last >= 0),
  primary key (office_id, day, stream)
);

-- The place in today's line, born when papers are complete. Order: put_back_at first, then rank, line_at, present_at, seq; these
-- keys are written once, so no edit changes the order.
create table ticket (
  office_id smallint not null,
  ticket_id uuid not null,
  day date not null,
  number text not null check (number ~ '^[A-Z][0-9]{3}$'),
  stream text not null,
  seq integer not null check (seq between 1 and 999),
  handwritten boolean not null default false,
  arrival_id uuid,
  people smallint not null default 1 check (people > 0),
  help text check (help in ('escort', 'written', 'seat')),
  rules_version integer not null,
  rank smallint not null,
  line_at timestamptz not null,
  present_at timestamptz not null,
  put_back_at timestamptz,
  stage text not null,
  for_counter text,
  state text not null check (state in
    ('waiting', 'called', 'serving', 'missed', 'parked', 'at-papers', 'served', 'dead', 'moved', 'returned')),
  state_at timestamptz not null,
  -- The counter that has it in hand.
  counter text,
  -- Calls of this stage that were not undone.
  calls smallint not null default 0,
  last_called_at timestamptz,
  born_at timestamptz not null,
  recorded_at timestamptz not null,
  printed_at timestamptz,
  -- Proves to the chat who holds the paper; blanked when the day ends.
  secret text,
  before jsonb,
  primary key (office_id, ticket_id),
  -- Promise 6.
  constraint ticket_number unique (office_id, day, number),
  constraint ticket_at_counter check ((state in ('called', 'serving')) = (counter is not null))
) with (fillfactor = 60);
create index ticket_line on ticket (office_id, day, stage, (put_back_at is null), rank, line_at, present_at, seq) where state = 'waiting';
create index ticket_of_day on ticket (office_id, day, state);
create index ticket_of_arrival on ticket (office_id, arrival_id) where arrival_id is not null;
create index ticket_missed on ticket (last_called_at) where state = 'missed';
-- Promise 6: a counter has one ticket in hand.
create unique index ticket_counter on ticket (office_id, day, counter) where counter is not null;
create unique index ticket_secret on ticket (secret) where secret is not null;

-- Every summons to a counter: waiting ends at called_at, the way to the counter at reached_at, handling at ended_at.
create table call (
  office_id smallint not null,
  call_id uuid not null,
  day date not null,
  ticket_id uuid not null,
  counter text not null,
  stage text not null,
  kind text not null check (kind in ('next', 'recall', 'out-of-order')),
  nth smallint not null,
  actor text not null,
  waited_since timestamptz not null,
  called_at timestamptz not null,
  reached_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('served', 'missed', 'parked', 'transferred', 'put-back', 'back-to-papers', 'undone')),
  primary key (office_id, call_id),
  foreign key (office_id, ticket_id) references ticket
);
create index call_of_day on call (office_id, day, called_at);
create index call_of_ticket on call (office_id, ticket_id);

-- A counter or document desk on a day. No row: open, nobody has touched it yet.
create table counter_day (
  office_id smallint not null,
  day date not null,
  counter text not null,
  state text not null check (state in ('open', 'paused', 'closed')),
  reason text,
  since timestamptz not null,
  officer text,
  primary key (office_id, day, counter)
);

-- A time in which nobody forfeits. Without ended_at it goes on.
create table disturbance (
  office_id smallint not null references office,
  disturbance_id uuid not null,
  kind text not null check (kind in ('silence', 'outage', 'clock', 'declared')),
  began_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  actor text not null,
  recorded_at timestamptz not null,
  primary key (office_id, disturbance_id),
  constraint disturbance_forward check (ended_at >= began_at)
);
create index disturbance_when on disturbance (office_id, began_at);
create unique index disturbance_silence on disturbance (office_id) where kind = 'silence' and ended_at is null;

-- Suspected false data: facts for a supervisor's eyes. It blocks one visit and ends by itself.
create table doubt (
  office_id smallint not null,
  doubt_id uuid not null,
  booking_id uuid,
  arrival_id uuid not null,
  facts text,
  opened_by text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision text check (decision in ('lifted', 'upheld')),
  ended_at timestamptz,
  primary key (office_id, doubt_id),
  constraint doubt_two_people check (decided_by <> opened_by)
);
create index doubt_open on doubt (office_id, opened_at) where ended_at is null;

-- Papers were missing: the booking is on its second visit, and this is when the first ended.
alter table booking add column returned_at timestamptz;

alter table journal add column arrival_id uuid;
alter table journal add column ticket_id uuid;
-- squawk-ignore require-concurrent-index-creation
create index journal_arrival on journal (office_id, arrival_id) where arrival_id is not null;
-- squawk-ignore require-concurrent-index-creation
create index journal_ticket on journal (office_id, ticket_id) where ticket_id is not null;
-- squawk-ignore require-concurrent-index-creation
create index booking_no_show on booking (office_id, day, starts)
  where confirmed_at is not null and cancelled_at is null and forfeited_at is null and visited_at is null;
